package org.kept.cli.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderCopyTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_of_any_columns_becomes_one_of_ours_with_all_revisions_each_said_once_in_the_line_of_its_row()
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("orders.csv"),
                "Total;Kunde;Rechnung;Datum;Fassung;Stand\n"
                        + "10;\"A; \"\"B\"\"\";7;2025-03-01 23:30:00-02:00;1;\n"
                        + "10,0;A;8;2025-03-01;1;\n"
                        + "4.5;\"A; \"\"B\"\"\";7;2025-03-01;2;Cancelled\n"
                        + "4.50;\"A; \"\"B\"\"\";7;2025-03-01;2;Cancelled\n");
        Path copy = folder.resolve("copy.json");

        ImportResult result = OrderCopy.write(
                new OrderImport.Request(
                        file,
                        Columns.parse("order_id=Rechnung,account_id=Kunde,ordered_at=Datum,amount=Total,"
                                + "revision=Fassung,status=Stand"),
                        "EUR",
                        ';',
                        folder.resolve("rejects.csv")),
                copy);

        assertEquals("""

                {"orderId":"7","accountId":"A; \\"B\\"","revision":1,"orderedAt":"2025-03-02T01:30:00Z",\
                "netAmount":"10.00","currency":"EUR","status":"placed"}

                {"orderId":"7","accountId":"A; \\"B\\"","revision":2,"orderedAt":"2025-03-01T00:00:00Z",\
                "netAmount":"4.50","currency":"EUR","status":"cancelled"}
                """, Files.readString(copy));
        assertEquals(1, result.rejected());
        assertTrue(Files.readString(result.rejectedTo()).contains("amount '10,0' is not a plain number"));
    }
}
