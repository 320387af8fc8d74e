package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.util.List;

import org.kept.segmentation.domain.AccountOrders;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.OrderBook;
import org.kept.segmentation.domain.OrderJournal;
import org.kept.segmentation.domain.PackedOrder;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.SummariesDue;
import org.kept.segmentation.messaging.Chunks;
import org.kept.segmentation.messaging.Packing;

/**
 * An order book for its changelog. An entry is a byte that tells what it is, and an account's number, its id, the length of
 * what follows, and orders as the book packs them; or a number and one order; or a rate.
 *
 * <p>An account's number and id stand in a change when its first order comes, and in each of its segments. Where that change
 * is deleted already and a restore has not come to the segment yet, an order under the number says nothing that the segment
 * will not say: so most of what was written before its segment is put back for the price of reading a number.
 */
final class OrderBookContent implements SegmentedContent, OrderJournal {
    private static final byte ACCOUNT = 'a';
    private static final byte ORDER = 'o';
    private static final byte RATE = 'r';

    /** Of an account with very many orders; else it is one entry. */
    private static final int ENTRY_BYTES_MAX = 64 * 1024;

    private final Live<OrderBook> book;
    private final Chunks changes = new Chunks();

    OrderBookContent(int historyDays) {
        book = new Live<>(new OrderBook(historyDays, this));
    }

    Live<OrderBook> book() {
        return book;
    }

    @Override
    public byte[] head() {
        OrderBook kept = book.unguarded();
        ByteBuffer head = ByteBuffer.allocate(256);
        Packing.put(head, kept.progress());
        head.putInt(kept.nextNumber());
        kept.policy().ifPresent(policy -> Packing.put(head, policy));
        kept.summaries().due().ifPresent(due -> {
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
        int nextNumber = head.getInt();
        SegmentationPolicy policy = head.hasRemaining() ? Packing.policy(head) : null;
        SummariesDue due = null;
        if (head.hasRemaining()) {
            long tick = head.getLong();
            int segment = head.getInt();
            due = new SummariesDue(tick, Packing.outlook(head), segment);
        }
        book.unguarded().restore(progress, nextNumber, policy, due);
    }

    void changed(List<FxRate> rates) {
        rates.forEach(rate -> write(changes, rate));
    }

    @Override
    public void begun(AccountOrders account) {
        write(changes, account, 0, 0);
    }

    @Override
    public void changed(AccountOrders account, int at) {
        int length = account.next(at) - at;
        ByteBuffer entry = changes.entry(1 + 4 + length).put(ORDER).putInt(account.number());
        copy(account, at, length, entry);
    }

    @Override
    public List<byte[]> takeChanges() {
        return changes.take();
    }

    @Override
    public void writeSegment(int segment, Chunks chunks) {
        OrderBook kept = book.unguarded();
        kept.forEachIn(segment, account -> writeAll(chunks, account));
        if (segment == 0) {
            kept.rates().all().forEach(rate -> write(chunks, rate));
        }
    }

    @Override
    public void restoreEntries(ByteBuffer chunk) {
        OrderBook kept = book.unguarded();
        while (chunk.hasRemaining()) {
            switch (chunk.get()) {
                case ORDER -> {
                    int number = chunk.getInt();
                    int length = PackedOrder.lengthAt(chunk.array(), chunk.position());
                    kept.restore(number, chunk.array(), chunk.position(), length);
                    chunk.position(chunk.position() + length);
                }
                case ACCOUNT -> {
                    int number = chunk.getInt();
                    String accountId = Packing.text(chunk);
                    int length = chunk.getInt();
                    kept.restore(number, accountId, chunk.array(), chunk.position(), length);
                    chunk.position(chunk.position() + length);
                }
                default -> kept.rates().put(Packing.rate(chunk));
            }
        }
    }

    /** One without orders, too: it has its number. */
    private static void writeAll(Chunks chunks, AccountOrders account) {
        int from = 0;
        do {
            int until = from == account.end() ? from : account.next(from);
            while (until < account.end() && account.next(until) - from <= ENTRY_BYTES_MAX) {
                until = account.next(until);
            }
            write(chunks, account, from, until - from);
            from = until;
        } while (from < account.end());
    }

    private static void write(Chunks chunks, AccountOrders account, int from, int length) {
        byte[] id = Packing.utf8(account.accountId());
        ByteBuffer entry =
                chunks.entry(1 + 4 + 2 + id.length + 4 + length).put(ACCOUNT).putInt(account.number());
        Packing.put(entry, id);
        copy(account, from, length, entry.putInt(length));
    }

    private static void copy(AccountOrders account, int from, int length, ByteBuffer to) {
        account.copy(from, from + length, to.array(), to.position());
        to.position(to.position() + length);
    }

    private static void write(Chunks chunks, FxRate rate) {
        ByteBuffer entry = chunks.entry(128).put(RATE);
        Packing.put(entry, rate);
    }
}
