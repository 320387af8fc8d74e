package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.TopicReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LateRateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SUMMARY = "/api/segmentation/summary";
    private static final String FOREIGN = "/api/segmentation/accounts/FOREIGN";

    @Test
    void an_order_without_a_rate_waits_over_a_crash_and_counts_once_its_rate_is_imported() throws IOException {
        try (Kept kept = Kept.inTemporaryHome()) {
            kept.up("--empty", "--clock", "event");
            Files.writeString(
                    kept.file("orders.csv"),
                    "order_id,account_id,ordered_at,amount,currency\n"
                            + "1,DOMESTIC,2026-03-31,100.00,USD\n"
                            + "2,FOREIGN,2026-03-31,500.00,EUR\n");
            kept.run("import", "orders", kept.file("orders.csv").toString()).mustSucceed();
            Api api = kept.api("sales-manager");
            mustBeParked(api);

            killSegmentation(kept);
            Awaitility.await().atMost(PATIENCE).until(() -> {
                Api.Answer summary = api.get(SUMMARY);
                return summary.status() == 200
                        && summary.body().path("lag").asLong(-1) == 0
                        && summary.body().hasNonNull("businessDate");
            });
            mustBeParked(api);

            Files.writeString(kept.file("rates.csv"), "currency,date,rate,quote_currency\nEUR,2026-03-30,1.0832,USD\n");
            kept.run("import", "fx-rates", kept.file("rates.csv").toString()).mustSucceed();

            Awaitility.await().atMost(PATIENCE).until(() -> api.get(FOREIGN).status() == 200);
            JsonNode counted = api.get(FOREIGN).body();
            assertEquals("541.60", counted.path("revenue").asText(), counted::toString);
            assertEquals("KEY", counted.path("tier").asText(), counted::toString);
            assertEquals(
                    0, api.get(SUMMARY).must(200).body().path("ordersParked").asInt());
            try (TopicReader tiers = TopicReader.of(kept.bootstrapServers(), "account-tiers.v1")) {
                String told =
                        tiers.await(event -> event.key().equals("FOREIGN")).value();
                assertTrue(told.contains("\"tier\":\"KEY\"") && told.contains("\"revenue\":\"541.60\""), told);
            }
        }
    }

    private static void mustBeParked(Api api) {
        JsonNode summary = api.get(SUMMARY).must(200).body();
        assertEquals(1, summary.path("ordersParked").asInt(), summary::toString);
        assertEquals(1, summary.path("accounts").asInt(), summary::toString);
        api.get(FOREIGN).must(404);
    }

    /** What supervises it starts it again. */
    private static void killSegmentation(Kept kept) {
        ProcessHandle segmentation = kept.processes().stream()
                .filter(process -> process.info().commandLine().orElse("").contains("segmentation-service"))
                .findAny()
                .orElseThrow();
        segmentation.destroyForcibly();
        segmentation.onExit().join();
    }
}
