package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.AccountRevenue;
import org.kept.segmentation.domain.AccountState;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Occasion;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.Tier;
import org.kept.segmentation.domain.ToldTier;
import org.kept.segmentation.messaging.Chunks;
import org.kept.segmentation.messaging.Packing;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What explains a tier afterwards, over a restart, and over an update from a version that did not keep it. */
class OccasionsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);
    private static final Currency YEN = Currency.getInstance("JPY");

    @Test
    void what_was_told_is_put_back_with_its_occasions() {
        List<ToldTier> told = List.of(
                new ToldTier(Tier.KEY, DAY, 1, 1, null),
                new ToldTier(Tier.SELF_SERVICE, DAY, 1, 2, new Occasion(Tier.KEY, 0, 7, -5, 0, YEN, null)),
                new ToldTier(
                        Tier.RISING,
                        DAY.plusDays(1),
                        2,
                        3,
                        new Occasion(null, 1 << 20, 1 << 21, 1L << 40, 1L << 41, YEN, "Für 100 €, im Mai: 客戶")));
        AccountState state = new AccountState(5, "Ä", 1, 2, told, List.of(), true, List.of());

        Chunks chunks = new Chunks();
        AccountEntries.write((byte) 'A', chunks, state);
        ByteBuffer entry = ByteBuffer.wrap(chunks.take().get(0));
        entry.get();

        assertEquals(state, AccountEntries.read(entry));
        assertEquals(0, entry.remaining());
    }

    @Test
    void a_changelog_from_before_occasions_were_kept_is_read_and_goes_on_with_them() {
        SegmentationContent content = new SegmentationContent(Replay.POLICY, 1);
        Segmentation segmentation = content.segmentation().unguarded();
        ByteBuffer before = ByteBuffer.allocate(200).put((byte) 'a').putInt(0);
        Packing.put(before, Packing.utf8("A"));
        before.putLong(900).putInt(1).put((byte) 0);
        before.putShort((short) 1).put((byte) Tier.KEY.ordinal());
        Packing.put(before, DAY);
        before.putLong(1).putLong(3).putShort((short) 0).putShort((short) 0);

        content.restoreEntries(before.flip());
        segmentation.settle();

        ToldTier old = new ToldTier(Tier.KEY, DAY, 1, 3, null);
        assertEquals(List.of(old), segmentation.standing("A").orElseThrow().history());
        segmentation
                .ticksTo(DAY.plusDays(1), DAY.plusDays(1))
                .forEach(tick -> segmentation.report(
                        0, new BookProgress(tick.number(), tick.date(), DAY, DAY, 1, 0, 0, false), change -> {}));
        segmentation.update(
                new AccountRevenue("A", -1, 1), segmentation.passed().number());
        segmentation.tellChanges(change -> {});
        Currency currency = Replay.POLICY.reportingCurrency();
        assertEquals(
                List.of(
                        old,
                        new ToldTier(
                                Tier.SELF_SERVICE,
                                DAY.plusDays(1),
                                1,
                                4,
                                new Occasion(Tier.KEY, 1, 1, -1, 0, currency, null))),
                segmentation.standing("A").orElseThrow().history());
    }
}
