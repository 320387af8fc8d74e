package org.kept.segmentation.streams;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.kept.segmentation.domain.AccountRevenue;
import org.kept.segmentation.domain.AccountState;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.Tier;
import org.kept.segmentation.domain.ToldTier;

/** The segmentation and its changelog: an entry for each account with what was told of it, each book, and the clock. */
final class SegmentationJournal implements Journaled {
    private static final int ACCOUNT = 'a';
    private static final int BOOK = 'b';
    private static final int CLOCK = 'c';
    private static final int VERSION = 1;

    private final Segmentation segmentation;
    private final Map<Integer, BookProgress> journaledBooks = new HashMap<>();
    private LocalDate journaledClock;

    SegmentationJournal(SegmentationPolicy policy, int partitions) {
        segmentation = new Segmentation(policy, partitions);
    }

    Segmentation segmentation() {
        return segmentation;
    }

    @Override
    public void restore(byte[] key, byte[] value) {
        JournalEntry.read(key, (kind, in) -> {
            switch (kind) {
                case ACCOUNT -> segmentation.restore(account(in.readUTF(), value));
                case BOOK ->
                    restoreBook(
                            in.readInt(), JournalEntry.read(value, (version, v) -> OrderBookJournal.readProgress(v)));
                default -> {
                    journaledClock = JournalEntry.read(value, (version, v) -> JournalEntry.readDate(v));
                    segmentation.clock().restore(journaledClock);
                }
            }
            return null;
        });
    }

    private void restoreBook(int partition, BookProgress progress) {
        journaledBooks.put(partition, progress);
        segmentation.books().report(partition, progress);
    }

    @Override
    public void takeChanges(BiConsumer<byte[], byte[]> journal) {
        segmentation
                .takeChanged()
                .forEach(state -> journal.accept(
                        JournalEntry.write(
                                ACCOUNT, out -> out.writeUTF(state.revenue().accountId())),
                        JournalEntry.write(VERSION, out -> write(state, out))));
        segmentation.books().reported().forEach((partition, progress) -> {
            if (!progress.equals(journaledBooks.put(partition, progress))) {
                journal.accept(
                        JournalEntry.write(BOOK, out -> out.writeInt(partition)),
                        JournalEntry.write(VERSION, out -> OrderBookJournal.write(progress, out)));
            }
        });
        LocalDate clock = segmentation.clock().date();
        if (!Objects.equals(clock, journaledClock)) {
            journal.accept(
                    JournalEntry.write(CLOCK, out -> {}),
                    JournalEntry.write(VERSION, out -> JournalEntry.writeDate(out, clock)));
            journaledClock = clock;
        }
    }

    private static void write(AccountState state, DataOutputStream out) throws IOException {
        out.writeLong(state.revenue().revenue());
        out.writeInt(state.revenue().orders());
        ToldTier told = state.told();
        out.writeUTF(told == null ? "" : told.tier().name());
        JournalEntry.writeDate(out, told == null ? null : told.since());
        out.writeLong(told == null ? 0 : told.revision());
    }

    private static AccountState account(String accountId, byte[] value) {
        return JournalEntry.read(value, (version, in) -> {
            AccountRevenue revenue = new AccountRevenue(accountId, in.readLong(), in.readInt());
            return new AccountState(revenue, told(in));
        });
    }

    private static ToldTier told(DataInputStream in) throws IOException {
        String tier = in.readUTF();
        LocalDate since = JournalEntry.readDate(in);
        long revision = in.readLong();
        return tier.isEmpty() ? null : new ToldTier(Tier.valueOf(tier), since, revision);
    }
}
