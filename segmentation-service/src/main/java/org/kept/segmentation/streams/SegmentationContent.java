package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.kept.segmentation.domain.AccountJournal;
import org.kept.segmentation.domain.AccountState;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Choice;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.domain.Ticker;
import org.kept.segmentation.messaging.Chunks;
import org.kept.segmentation.messaging.Packing;

/**
 * The segmentation for its changelog. An entry is a byte that tells what it is, and an account with its number and all that
 * is kept of it, or a number and how far the account has moved, or a rate; the head is how far the books are, and the
 * clock. An account that an older version wrote is read, too, and has no occasions; an older version cannot read ours.
 *
 * <p>Each account has stood whole in a change or a segment before it moves. Where that change is deleted already and a
 * restore has not come to the segment yet, a move says nothing that the segment will not say.
 */
final class SegmentationContent implements SegmentedContent, AccountJournal {
    private static final byte MOVED = 'm';
    private static final byte ACCOUNT = 'A';
    private static final byte ACCOUNT_WITHOUT_OCCASIONS = 'a';
    private static final byte RATE = 'r';

    private final Live<Segmentation> segmentation;
    private final Chunks changes = new Chunks();

    SegmentationContent(SegmentationPolicy policy, int partitions) {
        segmentation = new Live<>(new Segmentation(policy, partitions));
    }

    Live<Segmentation> segmentation() {
        return segmentation;
    }

    /** @param isSaid whether a tick has brought it to the books */
    void changed(FxRate rate, boolean isSaid) {
        write(changes, rate, isSaid);
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
        put(head, kept.rising().choice());
        put(head, kept.rising().awaited());
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
            kept.books().report(partition, progress.as(false, progress.ready())); // it may have become busy meanwhile
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
        segmentation.unguarded().takeChanged(this);
        return changes.take();
    }

    @Override
    public void moved(int number, long revenue, int orders) {
        changes.entry(1 + 4 + 8 + 4).put(MOVED).putInt(number).putLong(revenue).putInt(orders);
    }

    @Override
    public void changed(AccountState account) {
        AccountEntries.write(ACCOUNT, changes, account);
    }

    @Override
    public void writeSegment(int segment, Chunks chunks) {
        segmentation.unguarded().forEachIn(segment, state -> AccountEntries.write(ACCOUNT, chunks, state));
        if (segment == 0) {
            Set<FxRate> unsaid = Set.copyOf(segmentation.unguarded().ticker().unsaidRates());
            segmentation.unguarded().rates().all().forEach(rate -> write(chunks, rate, !unsaid.contains(rate)));
        }
    }

    @Override
    public void restoreEntries(ByteBuffer chunk) {
        Segmentation kept = segmentation.unguarded();
        while (chunk.hasRemaining()) {
            switch (chunk.get()) {
                case MOVED -> kept.restore(chunk.getInt(), chunk.getLong(), chunk.getInt());
                case ACCOUNT -> kept.restore(AccountEntries.read(chunk));
                case ACCOUNT_WITHOUT_OCCASIONS -> kept.restore(AccountEntries.readWithoutOccasions(chunk));
                default -> {
                    boolean isSaid = chunk.get() == 1;
                    kept.restore(Packing.rate(chunk), isSaid);
                }
            }
        }
    }

    private static void write(Chunks chunks, FxRate rate, boolean isSaid) {
        ByteBuffer entry = chunks.entry(2 + Packing.RATE_BYTES_MAX).put(RATE).put((byte) (isSaid ? 1 : 0));
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
        int ticks = Stream.concat(ticker.underWay().stream(), Stream.of(kept.passed(), ticker.last()))
                .filter(Objects::nonNull)
                .mapToInt(Packing::bytesMax)
                .sum();
        Map<Integer, BookProgress> books = kept.books().reported();
        return books.size() * (16 + Packing.PROGRESS_BYTES) + ticks + 256;
    }
}
