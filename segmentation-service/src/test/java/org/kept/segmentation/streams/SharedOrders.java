package org.kept.segmentation.streams;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Assumptions;

import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Ranking;

/**
 * Order histories of other people, and the right answers to them: next to the repository, in {@code ../shared/data}. A
 * test that wants them is skipped, and says so, where they are not.
 */
public final class SharedOrders {
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    /** The last row of an expected file. */
    record Expected(String businessDate, int orders, int accounts, int keyAccounts, String keyIdsSha256) {}

    private final String name;

    public SharedOrders(String name) {
        this.name = name;
        Assumptions.assumeTrue(Files.isDirectory(DATA), "Skipped: there are no shared orders in " + DATA);
    }

    public void forEach(Consumer<OrderJson> order) {
        try (BufferedReader lines = reader()) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split(",");
                order.accept(new OrderJson(
                        columns[0],
                        columns[1],
                        1,
                        columns[2].replace("ZZ", "Z"),
                        columns[3],
                        columns[4],
                        columns[6].equals("return") ? "returned" : "placed"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Expected expected(int windowDays) {
        try {
            List<String> rows = rows(windowDays);
            String[] last = rows.get(rows.size() - 1).split(",");
            return new Expected(
                    last[0], Integer.parseInt(last[1]), Integer.parseInt(last[2]), Integer.parseInt(last[3]), last[10]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of the key account ids at the end of each of the expected dates. */
    Map<String, String> keyIdsByDate(int windowDays) {
        try {
            Map<String, String> hashes = new TreeMap<>();
            List<String> rows = rows(windowDays);
            for (String row : rows.subList(1, rows.size())) {
                String[] columns = row.split(",");
                hashes.put(columns[0], columns[10]);
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the key account ids, best first, a line each. */
    static String sha256(Ranking ranking) {
        return sha256(ranking.places(0, ranking.keyAccounts()).stream()
                .map(RankedAccount::accountId)
                .toList());
    }

    static String sha256(List<String> keyAccounts) {
        try {
            byte[] ids = keyAccounts.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ids));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> rows(int windowDays) throws IOException {
        return Files.readAllLines(DATA.resolve("expected").resolve(name + ".rolling-" + windowDays + ".csv"));
    }

    private BufferedReader reader() throws IOException {
        Path plain = DATA.resolve("orders").resolve(name + ".csv");
        InputStream bytes = Files.exists(plain)
                ? Files.newInputStream(plain)
                : new GZIPInputStream(
                        Files.newInputStream(DATA.resolve("orders").resolve(name + ".csv.gz")));
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
