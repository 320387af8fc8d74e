package org.kept.cli.orders;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An order history of two years that nobody placed, to try the system with: a few accounts bring most of the revenue,
 * some grow, some fade, some are new, and some orders are returned. The same seed and end date give the same rows, and
 * another end date gives the same history on other days.
 *
 * @param end the last day that may have orders
 */
public record OrderHistory(int accounts, int orders, LocalDate end, long seed) {

    static final int DAYS = 730;
    private static final double RETURNED_SHARE = 0.04;
    private static final int OPENING_HOUR = 7;
    private static final int OPEN_SECONDS = 11 * 3600;

    /** As large as the demo's: some seconds to import, and still worth looking at. */
    public static OrderHistory standard(LocalDate end) {
        return new OrderHistory(2_000, 60_000, end, 20_80);
    }

    /** A row of the file, at the time when it became known: an order's return comes days after the order. */
    private record Event(
            Instant knownAt, String orderId, String accountId, Instant orderedAt, long cents, int revision) {

        String toRow() {
            return String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%d.%02d,USD,%d,%s",
                    orderId,
                    accountId,
                    orderedAt,
                    cents / 100,
                    cents % 100,
                    revision,
                    revision == 1 ? "placed" : "returned");
        }
    }

    public void writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                writer.write("order_id,account_id,ordered_at,amount,currency,revision,status\n");
                for (Event event : events()) {
                    writer.write(event.toRow());
                    writer.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Event> events() {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>(orders + orders / 16);
        List<Buyer> buyers = Buyer.some(accounts, orders, random);
        Instant close = instant(DAYS - 1, OPEN_SECONDS);
        int number = 0;
        for (Buyer buyer : buyers) {
            for (int i = 0; i < buyer.orders(); i++) {
                Instant at = instant(buyer.day(DAYS, random), random.nextInt(OPEN_SECONDS));
                String id = String.format(Locale.ROOT, "O-%06d", ++number);
                long cents = buyer.cents(random);
                events.add(new Event(at, id, buyer.accountId(), at, cents, 1));
                if (random.nextDouble() < RETURNED_SHARE) {
                    Instant returned = at.plusSeconds((3 + random.nextInt(18)) * 86_400L);
                    long left = random.nextBoolean() ? 0 : cents / 2;
                    events.add(
                            new Event(returned.isAfter(close) ? close : returned, id, buyer.accountId(), at, left, 2));
                }
            }
        }
        events.sort(Comparator.comparing(Event::knownAt)
                .thenComparing(Event::orderId)
                .thenComparing(Event::revision));
        return events;
    }

    private Instant instant(int day, int second) {
        return end.minusDays(DAYS - 1L - day)
                .atTime(OPENING_HOUR, 0)
                .plusSeconds(second)
                .toInstant(ZoneOffset.UTC);
    }
}
