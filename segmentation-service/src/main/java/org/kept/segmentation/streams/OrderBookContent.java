package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.util.List;

import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.OrderBook;
import org.kept.segmentation.domain.PackedOrders;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.SummariesDue;
import org.kept.segmentation.messaging.Chunks;
import org.kept.segmentation.messaging.Packing;

/**
 * An order book for its changelog. An entry is an account id and the length of what follows, which is one order of the account, or
 * some, packed as the book packs them; or an empty id and a rate.
 */
final class OrderBookContent implements SegmentedContent {
    private static final byte[] NO_ACCOUNT = {};

    /** Of an account with very many orders; else it is one entry. */
    private static final int ENTRY_BYTES_MAX = 64 * 1024;

    private final Live<OrderBook> book;
    private final Chunks changes = new Chunks();

    OrderBookContent(int historyDays) {
        book = new Live<>(new OrderBook(
                historyDays, (account, orders, at) -> write(changes, account, orders, at, orders.next(at))));
    }

    Live<OrderBook> book() {
        return book;
    }

    @Override
    public byte[] head() {
        OrderBook kept = book.unguarded();
        ByteBuffer head = ByteBuffer.allocate(256);
        Packing.put(head, kept.progress());
        kept.policy().ifPresent(policy -> Packing.put(head, policy));
        kept.summariesDue().ifPresent(due -> {
            head.putLong(due.tick()).putInt(due.segment());
            Packing.put(head, due.outlook());
        });
        byte[] bytes = new byte[head.position()];
        head.flip().get(bytes);
        return bytes;
    }

    @Override
    public void restoreHead(ByteBuffer head) {
        BookProgress progress = Packing.progress(head);
        SegmentationPolicy policy = head.hasRemaining() ? Packing.policy(head) : null;
        SummariesDue due = null;
        if (head.hasRemaining()) {
            long tick = head.getLong();
            int segment = head.getInt();
            due = new SummariesDue(tick, Packing.outlook(head), segment);
        }
        book.unguarded().restore(progress, policy, due);
    }

    void changed(List<FxRate> rates) {
        rates.forEach(rate -> write(changes, rate));
    }

    @Override
    public List<byte[]> takeChanges() {
        return changes.take();
    }

    @Override
    public void writeSegment(int segment, Chunks chunks) {
        OrderBook kept = book.unguarded();
        kept.forEachIn(segment, (account, orders) -> writeAll(chunks, account, orders));
        if (segment == 0) {
            kept.rates().all().forEach(rate -> write(chunks, rate));
        }
    }

    @Override
    public void restoreEntries(ByteBuffer chunk) {
        OrderBook kept = book.unguarded();
        while (chunk.hasRemaining()) {
            String accountId = Packing.text(chunk);
            if (accountId.isEmpty()) {
                kept.rates().put(Packing.rate(chunk));
            } else {
                int length = chunk.getInt();
                kept.restore(accountId, chunk.array(), chunk.position(), length);
                chunk.position(chunk.position() + length);
            }
        }
    }

    private static void writeAll(Chunks chunks, String accountId, PackedOrders orders) {
        for (int from = 0; from < orders.end(); ) {
            int until = orders.next(from);
            while (until < orders.end() && orders.next(until) - from <= ENTRY_BYTES_MAX) {
                until = orders.next(until);
            }
            write(chunks, accountId, orders, from, until);
            from = until;
        }
    }

    private static void write(Chunks chunks, String accountId, PackedOrders orders, int from, int until) {
        byte[] id = Packing.utf8(accountId);
        ByteBuffer entry = chunks.entry(2 + id.length + 4 + until - from);
        Packing.put(entry, id);
        entry.putInt(until - from);
        orders.copy(from, until, entry.array(), entry.position());
        entry.position(entry.position() + until - from);
    }

    private static void write(Chunks chunks, FxRate rate) {
        ByteBuffer entry = chunks.entry(128);
        Packing.put(entry, NO_ACCOUNT);
        Packing.put(entry, rate);
    }
}
