package org.kept.segmentation.messaging;

import java.nio.ByteBuffer;
import java.util.List;

import org.kept.segmentation.domain.AccountRevenue;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.rising.PurchaseSummary;

/**
 * What an order book tells the ranking over {@code segmentation-account-revenues.v1}, which is this service's own: in few
 * records, each a sequence of revenues and reports. A report says how far the book has come; what follows it holds from
 * there.
 *
 * <p>A record is: version (1 byte), partition (4), the tick that its first revenues belong to (8), then entries, each led
 * by a byte that tells which kind it is.
 */
public final class BookMessages {
    /** Is told what a record says, in its order. */
    public interface Listener {
        /** @param tick the last that had passed in the book */
        void revenue(int partition, long tick, AccountRevenue revenue);

        /** @param tick the one that brings the choice that this is for */
        void summary(long tick, PurchaseSummary summary);

        /** @param tick the one that brings the choice for which that was all */
        void summarised(int partition, long tick);

        /** A tick that the book is about to pass and another application gave. */
        void adopted(Tick tick);

        void progress(int partition, BookProgress progress);
    }

    private static final byte VERSION = 2;
    private static final byte REVENUE = 'r';
    private static final byte PROGRESS = 'p';
    private static final byte SUMMARY = 's';
    private static final byte SUMMARISED = 'e';
    private static final byte ADOPTED = 'a';

    private final Chunks chunks;
    private long tick;

    public BookMessages(int partition, long tick) {
        this.tick = tick;
        chunks = new Chunks(head -> head.put(VERSION).putInt(partition).putLong(this.tick));
    }

    public void add(AccountRevenue revenue) {
        byte[] id = Packing.utf8(revenue.accountId());
        ByteBuffer entry = chunks.entry(1 + 2 + id.length + 8 + 4).put(REVENUE);
        Packing.put(entry, id);
        entry.putLong(revenue.revenue()).putInt(revenue.orders());
    }

    /** @param choice the number of the tick that brings the choice which it is for */
    public void add(long choice, PurchaseSummary summary) {
        byte[] id = Packing.utf8(summary.accountId());
        ByteBuffer entry = chunks.entry(1 + 8 + 2 + id.length + Packing.SUMMARY_BYTES)
                .put(SUMMARY)
                .putLong(choice);
        Packing.put(entry, id);
        Packing.put(entry, summary);
    }

    /** That was all for a choice. */
    public void addSummarised(long choice) {
        chunks.entry(1 + 8).put(SUMMARISED).putLong(choice);
    }

    /** Another application gave it, and the book is about to pass it. */
    public void addAdopted(Tick tick) {
        Packing.put(chunks.entry(1 + Packing.bytesMax(tick)).put(ADOPTED), tick);
    }

    public void add(BookProgress progress) {
        Packing.put(chunks.entry(1 + Packing.PROGRESS_BYTES).put(PROGRESS), progress);
        tick = progress.tick();
    }

    /** The records with what was added since the last call. */
    public List<byte[]> take() {
        return chunks.take();
    }

    public static void read(byte[] record, Listener listener) {
        ByteBuffer from = ByteBuffer.wrap(record);
        if (from.get() != VERSION) {
            throw new IllegalStateException("On a topic of our own is a record that we did not write");
        }
        int partition = from.getInt();
        long tick = from.getLong();
        while (from.hasRemaining()) {
            byte kind = from.get();
            if (kind == REVENUE) {
                String accountId = Packing.text(from);
                listener.revenue(partition, tick, new AccountRevenue(accountId, from.getLong(), from.getInt()));
            } else if (kind == SUMMARY) {
                long choice = from.getLong();
                listener.summary(choice, Packing.summary(Packing.text(from), from));
            } else if (kind == SUMMARISED) {
                listener.summarised(partition, from.getLong());
            } else if (kind == ADOPTED) {
                listener.adopted(Packing.tick(from));
            } else {
                BookProgress progress = Packing.progress(from);
                listener.progress(partition, progress);
                tick = progress.tick();
            }
        }
    }
}
