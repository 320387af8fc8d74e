package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.kept.segmentation.domain.AccountState;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Choice;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.domain.Ticker;
import org.kept.segmentation.domain.Tier;
import org.kept.segmentation.domain.ToldTier;
import org.kept.segmentation.messaging.Chunks;
import org.kept.segmentation.messaging.Packing;
import org.kept.segmentation.rising.PurchaseSummary;

/**
 * The segmentation for its changelog. An entry is an account with what was told of it, or an empty id and a rate; the
 * head is how far the books are, and the clock.
 */
final class SegmentationContent implements SegmentedContent {
    private static final int RATE_BYTES_MAX = 64;
    private static final int TICK_BYTES_MAX = 64;
    private static final byte[] NO_ACCOUNT = {};
    private static final int RISING = 1;
    private static final int EXPECTED_ANEW = 2;

    private final Live<Segmentation> segmentation;
    private final Chunks rateChanges = new Chunks();

    SegmentationContent(SegmentationPolicy policy, int partitions) {
        segmentation = new Live<>(new Segmentation(policy, partitions));
    }

    Live<Segmentation> segmentation() {
        return segmentation;
    }

    /** @param isSaid whether a tick has brought it to the books */
    void changed(FxRate rate, boolean isSaid) {
        write(rateChanges, rate, isSaid);
    }

    @Override
    public byte[] head() {
        Segmentation kept = segmentation.unguarded();
        Ticker ticker = kept.ticker();
        ByteBuffer head = ByteBuffer.allocate(headBytesMax(kept));
        head.putInt(kept.books().reported().size());
        kept.books().reported().forEach((partition, progress) -> Packing.put(head.putInt(partition), progress));
        Packing.put(head, ticker.policy());
        put(head, kept.passed() == null ? List.of() : List.of(kept.passed()));
        put(head, ticker.last() == null ? List.of() : List.of(ticker.last()));
        put(head, ticker.underWay());
        Packing.put(head, ticker.assessedOn());
        put(head, kept.choice());
        put(head, kept.awaited());
        head.putInt(kept.books().summarised().size());
        kept.books().summarised().forEach((partition, tick) -> head.putInt(partition)
                .putLong(tick));
        byte[] bytes = new byte[head.position()];
        head.flip().get(bytes);
        return bytes;
    }

    @Override
    public void restoreHead(ByteBuffer head) {
        Segmentation kept = segmentation.unguarded();
        for (int books = head.getInt(); books > 0; books--) {
            int partition = head.getInt();
            BookProgress progress = Packing.progress(head);
            kept.books().report(partition, progress.quiet(false)); // it may have become busy meanwhile
        }
        SegmentationPolicy policy = Packing.policy(head);
        List<Tick> passed = ticks(head);
        List<Tick> last = ticks(head);
        List<Tick> underWay = ticks(head);
        LocalDate assessedOn = Packing.date(head);
        kept.restore(passed.isEmpty() ? null : passed.get(0), choice(head), choice(head));
        for (int books = head.getInt(); books > 0; books--) {
            kept.summarised(head.getInt(), head.getLong());
        }
        kept.ticker().restore(policy, last.isEmpty() ? null : last.get(0), underWay, assessedOn);
    }

    @Override
    public List<byte[]> takeChanges() {
        Chunks chunks = new Chunks();
        segmentation.unguarded().takeChanged(state -> write(chunks, state));
        List<byte[]> changes = new ArrayList<>(rateChanges.take());
        changes.addAll(chunks.take());
        return changes;
    }

    @Override
    public void writeSegment(int segment, Chunks chunks) {
        segmentation.unguarded().forEachIn(segment, state -> write(chunks, state));
        if (segment == 0) {
            Set<FxRate> unsaid = Set.copyOf(segmentation.unguarded().ticker().unsaidRates());
            segmentation.unguarded().rates().all().forEach(rate -> write(chunks, rate, !unsaid.contains(rate)));
        }
    }

    @Override
    public void restoreEntries(ByteBuffer chunk) {
        while (chunk.hasRemaining()) {
            String accountId = Packing.text(chunk);
            if (accountId.isEmpty()) {
                boolean isSaid = chunk.get() == 1;
                segmentation.unguarded().restore(Packing.rate(chunk), isSaid);
            } else {
                segmentation.unguarded().restore(state(accountId, chunk));
            }
        }
    }

    private static void write(Chunks chunks, AccountState state) {
        byte[] id = Packing.utf8(state.accountId());
        int summaries = state.summaries() == null ? 0 : state.summaries().size();
        int size = 2
                + id.length
                + 12
                + 2
                + state.told().size() * 21
                + 4
                + state.waiting().size() * 20;
        size += 2 + 4 + summaries * (8 + Packing.SUMMARY_BYTES);
        ByteBuffer entry = chunks.entry(size);
        Packing.put(entry, id);
        entry.putLong(state.revenue()).putInt(state.orders());
        entry.putShort((short) state.told().size());
        for (ToldTier told : state.told()) {
            entry.put((byte) told.tier().ordinal());
            Packing.put(entry, told.since());
            entry.putLong(told.policyVersion()).putLong(told.revision());
        }
        entry.putInt(state.waiting().size());
        for (AccountState.Waiting waiting : state.waiting()) {
            entry.putLong(waiting.tick()).putLong(waiting.revenue()).putInt(waiting.orders());
        }
        boolean isExpectedAnew = state.summaries() != null;
        entry.put((byte) ((state.rising() ? RISING : 0) | (isExpectedAnew ? EXPECTED_ANEW : 0)));
        if (isExpectedAnew) {
            entry.putInt(summaries);
            state.summaries().forEach((tick, summary) -> Packing.put(entry.putLong(tick), summary));
        }
    }

    private static AccountState state(String accountId, ByteBuffer from) {
        long revenue = from.getLong();
        int orders = from.getInt();
        List<ToldTier> told = new ArrayList<>(1);
        for (int count = from.getShort(); count > 0; count--) {
            Tier tier = Tier.values()[from.get()];
            told.add(new ToldTier(tier, Packing.date(from), from.getLong(), from.getLong()));
        }
        List<AccountState.Waiting> waiting = new ArrayList<>(0);
        for (int count = from.getInt(); count > 0; count--) {
            waiting.add(new AccountState.Waiting(from.getLong(), from.getLong(), from.getInt()));
        }
        int marks = from.get();
        Map<Long, PurchaseSummary> coming = (marks & EXPECTED_ANEW) == 0 ? null : summaries(accountId, from);
        return new AccountState(accountId, revenue, orders, told, waiting, (marks & RISING) != 0, coming);
    }

    private static Map<Long, PurchaseSummary> summaries(String accountId, ByteBuffer from) {
        Map<Long, PurchaseSummary> summaries = new HashMap<>(2);
        for (int count = from.getInt(); count > 0; count--) {
            summaries.put(from.getLong(), Packing.summary(accountId, from));
        }
        return summaries;
    }

    private static void write(Chunks chunks, FxRate rate, boolean isSaid) {
        ByteBuffer entry = chunks.entry(3 + RATE_BYTES_MAX);
        Packing.put(entry, NO_ACCOUNT);
        entry.put((byte) (isSaid ? 1 : 0));
        Packing.put(entry, rate);
    }

    private static void put(ByteBuffer to, List<Tick> ticks) {
        to.putInt(ticks.size());
        ticks.forEach(tick -> Packing.put(to, tick));
    }

    private static void put(ByteBuffer to, Choice choice) {
        to.putLong(choice == null ? 0 : choice.tick());
        if (choice != null) {
            Packing.put(to, choice.outlook());
        }
    }

    private static Choice choice(ByteBuffer from) {
        long tick = from.getLong();
        return tick == 0 ? null : new Choice(tick, Packing.outlook(from));
    }

    private static List<Tick> ticks(ByteBuffer from) {
        List<Tick> ticks = new ArrayList<>();
        for (int count = from.getInt(); count > 0; count--) {
            ticks.add(Packing.tick(from));
        }
        return ticks;
    }

    private static int headBytesMax(Segmentation kept) {
        Ticker ticker = kept.ticker();
        int ticks = ticker.underWay().size() + 2;
        int rates =
                ticker.underWay().stream().mapToInt(tick -> tick.rates().size()).sum()
                        + (kept.passed() == null ? 0 : kept.passed().rates().size())
                        + (ticker.last() == null ? 0 : ticker.last().rates().size());
        Map<Integer, BookProgress> books = kept.books().reported();
        return books.size() * (16 + Packing.PROGRESS_BYTES) + ticks * TICK_BYTES_MAX + rates * RATE_BYTES_MAX + 256;
    }
}
