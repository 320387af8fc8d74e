package org.kept.cli;

import java.io.PrintWriter;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.client.Api;
import org.kept.cli.orders.Counted;
import org.kept.cli.orders.ImportResult;
import org.kept.cli.orders.OrderImport;
import org.kept.cli.screen.ProgressLine;

/** An import with its progress on the screen and its result in words. */
final class ShownImport {

    private final Api api;
    private final PrintWriter out;

    ShownImport(Api api, PrintWriter out) {
        this.api = api;
        this.out = out;
    }

    ImportResult run(OrderImport.Request request) {
        ProgressLine line = ProgressLine.onScreen();
        OrderImport orders = new OrderImport(
                api,
                progress -> line.show(String.format(
                        Locale.ROOT,
                        "  %,d rows (%d %% of the file), %,.0f rows/s",
                        progress.rows(),
                        progress.percent(),
                        progress.rows() / progress.seconds())));
        ImportResult result;
        try {
            result = orders.run(request);
        } finally {
            line.end();
        }
        out.printf(
                Locale.ROOT,
                "%,d rows in %.1f s (%,.0f rows/s): %,d accepted, %,d rejected%n",
                result.rows(),
                result.seconds(),
                result.rows() / result.seconds(),
                result.accepted(),
                result.rejected());
        sayRejected(result, out);
        out.flush();
        return result;
    }

    /** Where the rejected rows are, if there are any. */
    static void sayRejected(ImportResult result, PrintWriter out) {
        if (result.rejectedTo() != null) {
            out.printf("The rejected rows, with the reasons: %s%n", result.rejectedTo());
        }
    }

    /** The segmentation's summary then. */
    JsonNode awaitCounted() {
        ProgressLine line = ProgressLine.onScreen();
        try {
            return new Counted(
                            api,
                            lag -> line.show(String.format(Locale.ROOT, "  %,d records are still to be counted", lag)))
                    .await();
        } finally {
            line.end();
        }
    }
}
