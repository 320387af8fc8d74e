package org.kept.segmentation.streams;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.BiConsumer;

import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.OrderBook;
import org.kept.segmentation.domain.OrderKey;
import org.kept.segmentation.domain.RecordedOrder;

/** An order book and its changelog: an entry for each order, so that a busy account costs no more than a quiet one. */
final class OrderBookJournal implements Journaled {
    private static final int ORDER = 'o';
    private static final int PROGRESS = 'p';
    private static final int VERSION = 1;

    private final OrderBook book;
    private BookProgress journaled = BookProgress.NONE;

    OrderBookJournal(int windowDays) {
        book = new OrderBook(windowDays);
    }

    OrderBook book() {
        return book;
    }

    @Override
    public void restore(byte[] key, byte[] value) {
        JournalEntry.read(key, (kind, in) -> {
            if (kind == ORDER) {
                book.restore(new OrderKey(in.readUTF(), in.readUTF()), value == null ? null : order(value));
            } else {
                journaled = progress(value);
                book.restore(journaled);
            }
            return null;
        });
    }

    @Override
    public void takeChanges(BiConsumer<byte[], byte[]> journal) {
        book.takeChangedOrders((key, order) -> journal.accept(
                JournalEntry.write(ORDER, out -> {
                    out.writeUTF(key.accountId());
                    out.writeUTF(key.orderId());
                }),
                order == null ? null : JournalEntry.write(VERSION, out -> write(order, out))));
        BookProgress progress = book.progress();
        if (!progress.equals(journaled)) {
            journal.accept(
                    JournalEntry.write(PROGRESS, out -> {}), JournalEntry.write(VERSION, out -> write(progress, out)));
            journaled = progress;
        }
    }

    static void write(BookProgress progress, DataOutputStream out) throws IOException {
        JournalEntry.writeDate(out, progress.businessDate());
        JournalEntry.writeDate(out, progress.latestOrderDate());
        out.writeLong(progress.ordersRecorded());
    }

    static BookProgress readProgress(DataInputStream in) throws IOException {
        return new BookProgress(JournalEntry.readDate(in), JournalEntry.readDate(in), in.readLong());
    }

    private static BookProgress progress(byte[] value) {
        return JournalEntry.read(value, (version, in) -> readProgress(in));
    }

    private static void write(RecordedOrder order, DataOutputStream out) throws IOException {
        out.writeInt(order.revision());
        out.writeInt(order.day());
        out.writeLong(order.net());
        out.writeBoolean(order.counts());
        out.writeInt(order.rememberUntil());
    }

    private static RecordedOrder order(byte[] value) {
        return JournalEntry.read(
                value,
                (version, in) ->
                        new RecordedOrder(in.readInt(), in.readInt(), in.readLong(), in.readBoolean(), in.readInt()));
    }
}
