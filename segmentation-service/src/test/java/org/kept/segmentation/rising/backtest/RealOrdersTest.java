package org.kept.segmentation.rising.backtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.kept.segmentation.rising.BgNbd;
import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.streams.SharedOrders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the documentation says of real orders holds; skipped where they are not, next to the repository. */
class RealOrdersTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "cdnow, 1997-09-30, 273, 273, 85, 104",
        "complete-journey, 2017-06-30, 181, 184, 36, 48",
        "adventureworks, 2013-01-28, 365, 365, 111, 121",
    })
    void the_picks_are_right_at_least_as_often_as_documented(
            String name, LocalDate at, int window, int after, int belowThreshold, int rising) throws IOException {
        Backtest backtest = Backtest.of(orders(name), new Outlook(at, window, after));

        assertEquals(belowThreshold, backtest.naive().get(0).hits(), "the measure is the one of the documentation");
        double hits = backtest.rising().hits();
        assertTrue(hits >= rising, () -> "hits " + hits);
    }

    /**
     * Ours are all 23,570 customers and 273 days, the paper's a tenth of them and 39 weeks: the same weeks and nearly
     * the same parameters, but not the same sample.
     */
    @Test
    void the_parameters_of_cdnow_are_near_those_of_the_paper_whose_sample_was_another() throws IOException {
        BgNbd ours = Backtest.of(orders("cdnow"), new Outlook(LocalDate.of(1997, 9, 30), 273, 273))
                .model()
                .ownPace();

        assertEquals(0.243, ours.r(), 0.02);
        assertEquals(4.414, ours.alpha(), 0.6);
        assertEquals(0.793 / (0.793 + 2.426), ours.a() / (ours.a() + ours.b()), 0.03, "mean chance to be gone");
    }

    private OrderHistories orders(String name) throws IOException {
        Path file = folder.resolve(name);
        SharedOrders orders = new SharedOrders(name);
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
            orders.forEach(order -> lines.println(order.json()));
        }
        return OrderHistories.read(file, null);
    }
}
