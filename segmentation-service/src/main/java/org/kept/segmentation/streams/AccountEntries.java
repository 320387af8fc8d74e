package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.kept.segmentation.domain.AccountState;
import org.kept.segmentation.domain.Expected;
import org.kept.segmentation.domain.ToldTier;
import org.kept.segmentation.messaging.Chunks;
import org.kept.segmentation.messaging.Packing;

/** How an account of the segmentation stands in its changelog, without the byte that tells what the entry is. */
final class AccountEntries {
    private static final int WAITING_BYTES = 8 + 8 + 4;
    private static final int EXPECTED_BYTES = 8 + Packing.SUMMARY_BYTES;

    /** Number, id's length, revenue, orders, two counts, marks. */
    private static final int FIXED_BYTES = 4 + 2 + 8 + 4 + 2 * 2 + 1;

    private static final int RISING = 1;
    private static final int EXPECTED_ANEW = 2;

    private AccountEntries() {}

    static void write(byte kind, Chunks chunks, AccountState state) {
        byte[] id = Packing.utf8(state.accountId());
        List<Expected> expected = state.expected() == null ? List.of() : state.expected();
        int size = FIXED_BYTES
                + id.length
                + ToldEntries.bytesMax(state.told())
                + state.waiting().size() * WAITING_BYTES
                + expected.size() * EXPECTED_BYTES;
        ByteBuffer entry = chunks.entry(1 + size).put(kind).putInt(state.number());
        Packing.put(entry, id);
        entry.putLong(state.revenue()).putInt(state.orders());
        entry.put((byte) ((state.rising() ? RISING : 0) | (state.expected() == null ? 0 : EXPECTED_ANEW)));
        ToldEntries.write(entry, state.told());
        entry.putShort((short) state.waiting().size());
        for (AccountState.Waiting waiting : state.waiting()) {
            entry.putLong(waiting.tick()).putLong(waiting.revenue()).putInt(waiting.orders());
        }
        entry.putShort((short) expected.size());
        for (Expected one : expected) {
            Packing.put(entry.putLong(one.tick()), one.summary());
        }
    }

    static AccountState read(ByteBuffer from) {
        return read(from, ToldEntries::read);
    }

    /** As it stood in the changelog before occasions were kept. */
    static AccountState readWithoutOccasions(ByteBuffer from) {
        return read(from, ToldEntries::readWithoutOccasions);
    }

    private static AccountState read(ByteBuffer from, Function<ByteBuffer, List<ToldTier>> toldFrom) {
        int number = from.getInt();
        String accountId = Packing.text(from);
        long revenue = from.getLong();
        int orders = from.getInt();
        int marks = from.get();
        List<ToldTier> told = toldFrom.apply(from);
        List<AccountState.Waiting> waiting = waiting(from);
        List<Expected> expected = expected(accountId, from);
        return new AccountState(
                number,
                accountId,
                revenue,
                orders,
                told,
                waiting,
                (marks & RISING) != 0,
                (marks & EXPECTED_ANEW) == 0 ? null : expected);
    }

    private static List<AccountState.Waiting> waiting(ByteBuffer from) {
        List<AccountState.Waiting> waiting = new ArrayList<>(0);
        for (int count = from.getShort(); count > 0; count--) {
            waiting.add(new AccountState.Waiting(from.getLong(), from.getLong(), from.getInt()));
        }
        return waiting;
    }

    private static List<Expected> expected(String accountId, ByteBuffer from) {
        int count = from.getShort();
        if (count == 1) {
            return List.of(new Expected(from.getLong(), Packing.summary(accountId, from)));
        }
        List<Expected> expected = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            expected.add(new Expected(from.getLong(), Packing.summary(accountId, from)));
        }
        return List.copyOf(expected);
    }
}
