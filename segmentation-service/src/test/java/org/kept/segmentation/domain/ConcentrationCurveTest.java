package org.kept.segmentation.domain;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.ConcentrationCurve.Point;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ConcentrationCurveTest {
    @Test
    void it_goes_from_nobody_to_everybody() {
        ConcentrationCurve curve = ConcentrationCurve.of(ranking(70, 10, 10, 5, 5), 5);

        assertEquals(
                List.of(
                        new Point(0, 0),
                        new Point(1, 70),
                        new Point(2, 80),
                        new Point(3, 90),
                        new Point(4, 95),
                        new Point(5, 100)),
                curve.points());
        assertEquals(OptionalInt.of(2), curve.accountsForMost());
    }

    @Test
    void a_part_is_rounded_up_as_the_key_accounts_are_so_that_they_end_on_a_point() {
        ConcentrationCurve curve = ConcentrationCurve.of(ranking(6, 5, 4, 3, 2, 1, 1), 20);

        assertEquals(2, curve.keyAccounts());
        assertEquals(new Point(2, curve.keyRevenue()), curve.points().get(2));
    }

    @Test
    void there_are_no_more_points_than_accounts() {
        assertEquals(
                List.of(new Point(0, 0), new Point(1, 3), new Point(2, 4)),
                ConcentrationCurve.of(ranking(1, 3), 20).points());
        assertEquals(
                List.of(new Point(0, 0)), ConcentrationCurve.of(ranking(), 20).points());
    }

    @Test
    void credit_notes_take_the_curve_above_the_total_and_back() {
        ConcentrationCurve curve = ConcentrationCurve.of(ranking(100, 50, -50), 3);

        assertEquals(List.of(new Point(0, 0), new Point(1, 100), new Point(2, 150), new Point(3, 100)), curve.points());
        assertEquals(OptionalInt.of(1), curve.accountsForMost());
    }

    @Test
    void of_nothing_or_less_nobody_brings_most() {
        assertEquals(OptionalInt.empty(), ConcentrationCurve.of(ranking(), 20).accountsForMost());
        assertEquals(
                OptionalInt.empty(), ConcentrationCurve.of(ranking(0, 0), 20).accountsForMost());
        assertEquals(
                OptionalInt.empty(), ConcentrationCurve.of(ranking(10, -10), 20).accountsForMost());
        assertEquals(
                OptionalInt.empty(), ConcentrationCurve.of(ranking(10, -11), 20).accountsForMost());
    }

    @Test
    void the_largest_sums_do_not_overflow() {
        long huge = Long.MAX_VALUE / 4;

        assertEquals(
                OptionalInt.of(4),
                ConcentrationCurve.of(ranking(huge, huge, huge, huge), 4).accountsForMost());
    }

    @Property(tries = 500)
    void it_is_what_adding_up_a_sorted_list_gives(
            @ForAll @Size(max = 60) List<@LongRange(min = -100, max = 200) Long> revenues,
            @ForAll @IntRange(min = 1, max = 70) int points) {
        ConcentrationCurve curve = ConcentrationCurve.of(
                ranking(revenues.stream().mapToLong(Long::longValue).toArray()), points);

        List<Long> sorted = revenues.stream().sorted(Comparator.reverseOrder()).toList();
        long total = sum(sorted, sorted.size());
        for (Point point : curve.points()) {
            assertEquals(sum(sorted, point.accounts()), point.revenue());
        }
        assertEquals(
                IntStream.rangeClosed(0, points)
                        .map(part -> (sorted.size() * part + points - 1) / points)
                        .distinct()
                        .boxed()
                        .toList(),
                curve.points().stream().map(Point::accounts).toList());
        OptionalInt first = IntStream.rangeClosed(1, sorted.size())
                .filter(places -> isMost(sum(sorted, places), total))
                .findFirst();
        assertEquals(total <= 0 ? OptionalInt.empty() : first, curve.accountsForMost());
    }

    private static boolean isMost(long part, long total) {
        BigInteger hundredfold = BigInteger.valueOf(part).multiply(BigInteger.valueOf(100));
        return hundredfold.compareTo(BigInteger.valueOf(total).multiply(BigInteger.valueOf(80))) >= 0;
    }

    private static long sum(List<Long> sorted, int places) {
        return sorted.stream().limit(places).mapToLong(Long::longValue).sum();
    }

    private static Ranking ranking(long... revenues) {
        Ranking ranking = new Ranking(SegmentationPolicy.first(Currency.getInstance("USD")));
        for (int account = 0; account < revenues.length; account++) {
            ranking.move(new RankedAccount("A" + account), revenues[account], 1);
        }
        return ranking;
    }
}
