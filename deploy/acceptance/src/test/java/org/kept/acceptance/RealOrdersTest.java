package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RealOrdersTest {
    private static final Path DATA = Kept.root().resolveSibling("shared").resolve("data");

    private static final Map<String, String> FILES = Map.of(
            "northwind", "northwind.csv",
            "cdnow", "cdnow.csv.gz",
            "complete-journey", "complete-journey.csv.gz",
            "adventureworks", "adventureworks.csv.gz",
            "tpcds-store", "tpcds-store.csv.gz");

    /** The smallest; at month ends segmentation's own tests compare all five. */
    private static final String USUALLY = "northwind";

    static Stream<Arguments> histories() {
        String wanted = System.getProperty("kept.orders", USUALLY);
        List<String> names = wanted.equals("all") ? List.copyOf(FILES.keySet()) : List.of(wanted.split(","));
        return names.stream().map(name -> Arguments.of(name, FILES.get(name)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_key_accounts_of_a_real_history_are_the_independently_computed_ones(String name, String file)
            throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "needs the order histories in " + DATA);
        Path expected = DATA.resolve("expected").resolve(name + ".rolling-365.csv");
        List<String> header = row(Files.readAllLines(expected).get(0));
        List<String> last = row(lastOf(Files.readAllLines(expected)));
        try (Kept kept = Kept.inTemporaryHome()) {
            kept.up("--empty", "--clock", "event");

            kept.run("import", "orders", DATA.resolve("orders").resolve(file).toString())
                    .mustSucceed();

            Api api = kept.api("sales-manager");
            var summary = api.get("/api/segmentation/summary").must(200).body();
            assertEquals(
                    last.get(header.indexOf("business_date")),
                    summary.get("businessDate").asText());
            assertEquals(
                    last.get(header.indexOf("accounts")),
                    summary.get("accounts").asText());
            assertEquals(
                    last.get(header.indexOf("revenue")), summary.get("revenue").asText());
            assertEquals(
                    last.get(header.indexOf("threshold")),
                    summary.get("threshold").asText());
            assertEquals(last.get(header.indexOf("key_ids_sha256")), KeyAccounts.hash(KeyAccounts.of(api)));
        }
    }

    private static List<String> row(String line) {
        return List.of(line.split(",", -1));
    }

    private static String lastOf(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
