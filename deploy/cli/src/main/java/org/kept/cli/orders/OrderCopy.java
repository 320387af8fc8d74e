package org.kept.cli.orders;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.kept.cli.screen.KeptFailure;

/**
 * The orders of any file as lines of JSON, each as the import would send it, in the file's order and with all revisions:
 * for a program that knows orders, but no files.
 */
public final class OrderCopy {

    private OrderCopy() {}

    /** @return what became of the rows, as of an import's */
    public static ImportResult write(OrderImport.Request request, Path to) {
        try (OrdersFile orders = OrdersFile.open(request);
                OutputStream copy = new BufferedOutputStream(Files.newOutputStream(to))) {
            for (OrdersFile.Found found = orders.next(); found != null; found = orders.next()) {
                found.order().writeTo(copy);
            }
            return orders.result();
        } catch (IOException e) {
            throw new KeptFailure(request.file() + ": " + e.getMessage(), e);
        }
    }
}
