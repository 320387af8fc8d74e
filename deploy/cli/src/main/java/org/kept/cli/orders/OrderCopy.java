package org.kept.cli.orders;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.kept.cli.screen.KeptFailure;

/**
 * The orders of any file as lines of JSON, each as the import would send it, in the file's order and with all revisions:
 * for a program that knows orders, but no files. An order stands in the line in which its row begins, so that the program
 * can name it; lines between them are empty.
 */
public final class OrderCopy {

    private OrderCopy() {}

    /** @return what became of the rows, as of an import's */
    public static ImportResult write(OrderImport.Request request, Path to) {
        try (OrdersFile orders = OrdersFile.open(request);
                OutputStream copy = new BufferedOutputStream(Files.newOutputStream(to))) {
            long line = 1;
            for (OrdersFile.Found found = orders.next(); found != null; found = orders.next()) {
                for (; line < found.row().line(); line++) {
                    copy.write('\n');
                }
                found.order().writeTo(copy);
                line++;
            }
            return orders.result();
        } catch (IOException e) {
            throw new KeptFailure(request.file() + ": " + e.getMessage(), e);
        }
    }
}
