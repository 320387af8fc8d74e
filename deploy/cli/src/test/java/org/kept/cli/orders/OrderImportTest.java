package org.kept.cli.orders;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.cli.screen.KeptFailure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderImportTest {

    private static final String HEADER = "order_id,account_id,ordered_at,amount,currency\n";

    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    private FakeIntake intake;

    @BeforeEach
    void open() throws IOException {
        intake = new FakeIntake();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void a_row_arrives_as_an_order() throws IOException {
        ImportResult result = run(csv(HEADER + "1,A,2025-03-01T10:00:00Z,12.5,EUR\n"));

        assertEquals(
                "{\"orderId\":\"1\",\"accountId\":\"A\",\"revision\":1,\"orderedAt\":\"2025-03-01T10:00:00Z\","
                        + "\"netAmount\":\"12.50\",\"currency\":\"EUR\",\"status\":\"placed\"}",
                intake.orders.get(0).toString());
        assertEquals(1, result.accepted());
        assertNull(result.rejectedTo());
    }

    @Test
    void other_column_names_another_delimiter_and_a_currency_for_all_are_told() throws IOException {
        Path file = csv("Total;Kunde;Rechnung;Datum\n10;\"A; B\";7;2025-03-01\n");

        run(new OrderImport.Request(
                file,
                Columns.parse("order_id=Rechnung, account_id=Kunde,ordered_at=Datum,amount=Total"),
                "EUR",
                ';',
                folder.resolve("rejects.csv")));

        assertEquals("A; B", intake.orders.get(0).path("accountId").asText());
        assertEquals("7", intake.orders.get(0).path("orderId").asText());
        assertEquals(
                "2025-03-01T00:00:00Z", intake.orders.get(0).path("orderedAt").asText());
    }

    @Test
    void a_packed_file_with_a_byte_order_mark_is_read() throws IOException {
        Path file = folder.resolve("orders.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("\uFEFF" + HEADER + "1,A,2025-03-01,1,EUR\r\n").getBytes("UTF-8"));
        }

        assertEquals(1, run(file).accepted());
    }

    @Test
    void bad_rows_go_to_a_file_with_line_reason_and_the_row_and_the_rest_arrives() throws IOException {
        Path file = csv(HEADER
                + "1,A,2025-03-01,1.00,EUR\n"
                + "2,A,yesterday,1.00,EUR\n"
                + "3,\"two\nlines\",2025-03-01,1.001,EUR\n"
                + "4,refused,2025-03-01,1.00,EUR\n"
                + "5,A,2025-03-01,1.00,EUR\n");

        ImportResult result = run(file);

        assertEquals(List.of("1", "5"), intake.ids());
        assertEquals(2, result.accepted());
        assertEquals(3, result.rejected());
        String rejects = Files.readString(result.rejectedTo());
        assertEquals(folder.resolve("orders.csv.rejected.csv"), result.rejectedTo());
        assertTrue(rejects.startsWith("line,reason,order_id,account_id,ordered_at,amount,currency\n"), rejects);
        assertTrue(rejects.contains("\n3,ordered_at 'yesterday' is not a date"), rejects);
        assertTrue(rejects.contains("\n4,\"amount '1.001' has more decimals than EUR, which has 2\",3,"), rejects);
        assertTrue(rejects.contains("\n6,no such account,4,refused,2025-03-01,1.00,EUR\n"), rejects);
    }

    @Test
    void a_corrected_rejects_file_can_be_imported_itself() throws IOException {
        Path rejects = run(csv(HEADER + "2,A,yesterday,1.00,EUR\n")).rejectedTo();
        Files.writeString(rejects, Files.readString(rejects).replace("2,A,yesterday", "2,A,2025-03-01"));

        assertEquals(1, run(rejects).accepted());
        assertEquals(List.of("2"), intake.ids());
    }

    @Test
    void an_order_id_with_other_content_is_rejected_and_the_same_row_twice_is_not() throws IOException {
        ImportResult result = run(
                csv(HEADER + "1,A,2025-03-01,1.00,EUR\n" + "1,A,2025-03-01,1.0,EUR\n" + "1,A,2025-03-01,2.00,EUR\n"));

        assertEquals(List.of("1"), intake.ids());
        assertEquals(3, result.rows());
        assertEquals(2, result.accepted());
        assertTrue(Files.readString(result.rejectedTo())
                .contains("\n4,\"the file has order 1 revision 1 before, with other content\",1,A,"));
    }

    @Test
    void another_revision_of_an_order_is_another_event() throws IOException {
        run(csv("order_id,account_id,ordered_at,amount,currency,revision,status\n"
                + "1,A,2025-03-01,1.00,EUR,,\n"
                + "1,A,2025-03-01,0.00,EUR,2,Returned\n"));

        assertEquals(List.of("1", "1"), intake.ids());
        assertEquals("returned", intake.orders.get(1).path("status").asText());
        assertEquals(2, intake.orders.get(1).path("revision").asInt());
    }

    @Test
    void many_rows_go_in_several_batches_in_the_order_of_the_file() throws IOException {
        String rows = IntStream.range(0, 12_000)
                .mapToObj(i -> "o" + i + ",A" + i % 7 + ",2025-03-01,1.00,EUR\n")
                .collect(Collectors.joining());

        ImportResult result = run(csv(HEADER + rows));

        assertEquals(12_000, result.accepted());
        assertEquals(List.of(5_000, 5_000, 2_000), intake.batches);
        assertEquals(IntStream.range(0, 12_000).mapToObj(i -> "o" + i).toList(), intake.ids());
    }

    @Test
    void a_service_that_is_away_and_a_lost_answer_are_tried_again() throws IOException {
        intake.answersFirst.addAll(List.of(503, 0, 503));

        assertEquals(1, run(csv(HEADER + "1,A,2025-03-01,1.00,EUR\n")).accepted());
        assertEquals(List.of("1"), intake.ids());
    }

    @Test
    void a_service_that_stays_away_ends_the_import_with_a_way_on() throws IOException {
        intake.answersFirst.addAll(List.of(503, 503, 503, 503, 503, 503, 503));
        OrderImport orders = new OrderImport(new OrderIntake(intake.api(keys), Duration.ofMillis(500)), progress -> {});

        KeptFailure failure = assertThrows(
                KeptFailure.class,
                () -> orders.run(OrderImport.Request.standard(csv(HEADER + "1,A,2025-03-01,1,EUR\n"))));

        assertTrue(failure.getMessage().contains("Run the same import again"), failure.getMessage());
    }

    @Test
    void a_refused_batch_ends_the_import_with_the_services_words() throws IOException {
        intake.answersFirst.add(403);

        KeptFailure failure = assertThrows(KeptFailure.class, () -> run(csv(HEADER + "1,A,2025-03-01,1,EUR\n")));

        assertTrue(failure.getMessage().contains("not now (403)"), failure.getMessage());
    }

    @Test
    void a_missing_column_is_named_with_those_that_are_there() throws IOException {
        Path file = csv("id,account_id,ordered_at,amount\n");

        KeptFailure failure = assertThrows(KeptFailure.class, () -> run(file));

        assertTrue(failure.getMessage().contains("order_id (column 'order_id')"), failure.getMessage());
        assertTrue(failure.getMessage().contains("id, account_id, ordered_at, amount"), failure.getMessage());
    }

    @Test
    void a_file_without_any_currency_asks_for_one() throws IOException {
        Path file = csv("order_id,account_id,ordered_at,amount\n");

        KeptFailure failure = assertThrows(KeptFailure.class, () -> run(file));

        assertTrue(failure.getMessage().contains("--currency"), failure.getMessage());
    }

    @Test
    void an_empty_file_is_told_so() throws IOException {
        Path file = csv("");

        assertThrows(KeptFailure.class, () -> run(file));
    }

    @Test
    void rejects_of_a_folder_that_cannot_be_written_go_to_the_working_directory() throws IOException {
        Path name = Path.of("rejects-" + System.nanoTime() + ".csv");
        OrderImport.Request request = new OrderImport.Request(
                csv(HEADER + "1,,2025-03-01,1,EUR\n"),
                Columns.standard(),
                null,
                ',',
                folder.resolve("no-such-folder").resolve(name));

        Path written = run(request).rejectedTo();

        assertEquals(name.toAbsolutePath(), written);
        Files.delete(written);
    }

    @Test
    void the_main_currency_is_the_first_rows() throws IOException {
        assertEquals(
                "EUR",
                OrderImport.Request.standard(csv(HEADER + "1,A,x,1,\n2,A,x,1,eur\n"))
                        .mainCurrency());
        assertEquals("USD", OrderImport.Request.standard(csv(HEADER)).mainCurrency());
    }

    private ImportResult run(Path file) {
        return run(OrderImport.Request.standard(file));
    }

    private ImportResult run(OrderImport.Request request) {
        return new OrderImport(intake.api(keys), progress -> {}).run(request);
    }

    private Path csv(String content) throws IOException {
        return Files.writeString(folder.resolve("orders.csv"), content);
    }
}
