package org.kept.segmentation.domain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The orders of one account, packed into bytes: what an order takes is its id and 24 bytes, and what is kept, journaled
 * and restored are the same bytes. An entry is told by its offset, which holds until {@link #forget}.
 *
 * <p>An entry is: length of the id (2 bytes), currency and whether it counts (2), revision (4), epoch day (4), the epoch
 * day until which it is remembered (4), net in minor units (8), id in UTF-8. Numbers are big-endian.
 */
public class PackedOrders {
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private static final int CURRENCY = 2;
    private static final int REVISION = 4;
    private static final int DAY = 8;
    private static final int REMEMBER_UNTIL = 12;
    private static final int NET = 16;
    private static final int ID = 24;
    private static final int COUNTS = 0x8000;

    /** Up to so many entries are searched by their marks, one after the other; more get an index. */
    private static final int SCAN_MAX = 32;

    private static final int MARKS_MIN = 4;

    private static final byte[] NOTHING = {};
    private static final short[] NO_MARKS = {};

    private byte[] bytes = NOTHING;
    private int end;
    private int count;
    /** Sixteen bits of each entry's hash, side by side: most orders are new, and these few bytes tell. */
    private short[] marks = NO_MARKS;

    private int[] index;

    int count() {
        return count;
    }

    /** The offset after the last entry; the first one's is 0. */
    public int end() {
        return end;
    }

    public int next(int at) {
        return at + ID + idLength(at);
    }

    int revision(int at) {
        return (int) INT.get(bytes, at + REVISION);
    }

    int day(int at) {
        return (int) INT.get(bytes, at + DAY);
    }

    int rememberUntil(int at) {
        return (int) INT.get(bytes, at + REMEMBER_UNTIL);
    }

    long net(int at) {
        return (long) LONG.get(bytes, at + NET);
    }

    boolean counts(int at) {
        return ((short) SHORT.get(bytes, at + CURRENCY) & COUNTS) != 0;
    }

    /** As {@link CurrencyCode} numbers it. */
    int currency(int at) {
        return (short) SHORT.get(bytes, at + CURRENCY) & ~COUNTS & 0xFFFF;
    }

    String id(int at) {
        return new String(bytes, at + ID, idLength(at), StandardCharsets.UTF_8);
    }

    /** The offset of an order's entry; -1 when there is none. */
    int find(byte[] id) {
        int hash = hash(id, 0, id.length);
        if (index != null) {
            return index[slotOf(hash, id, 0, id.length)] - 1;
        }
        for (int entry = 0; entry < count; entry++) {
            if (marks[entry] == (short) hash) {
                return scan(id);
            }
        }
        return -1;
    }

    private int scan(byte[] id) {
        for (int at = 0; at < end; at = next(at)) {
            if (hasId(at, id, 0, id.length)) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Puts what is known of an order now.
     *
     * @param known the offset of its entry; -1 when it is new
     * @return the offset of its entry
     */
    int put(int known, byte[] id, OrderEvent order, int day, int rememberUntil) {
        int at = known >= 0 ? known : append(id.length);
        int currency = CurrencyCode.numberOf(order.currency()) | (order.counts() ? COUNTS : 0);
        SHORT.set(bytes, at, (short) id.length);
        SHORT.set(bytes, at + CURRENCY, (short) currency);
        INT.set(bytes, at + REVISION, order.revision());
        INT.set(bytes, at + DAY, day);
        INT.set(bytes, at + REMEMBER_UNTIL, rememberUntil);
        LONG.set(bytes, at + NET, order.net());
        if (known < 0) {
            System.arraycopy(id, 0, bytes, at + ID, id.length);
            added(at);
        }
        return at;
    }

    /** Puts back entries as {@link #copy} gave them, each in place of the one that stands of its order. */
    void restore(byte[] from, int start, int length) {
        if (count == 0 && length > 0) {
            bytes = Arrays.copyOfRange(from, start, start + length);
            end = length;
            countEntries();
            reindex();
            return;
        }
        for (int at = start; at < start + length; at += lengthAt(from, at)) {
            restoreEntry(from, at, lengthAt(from, at));
        }
    }

    private void restoreEntry(byte[] from, int start, int length) {
        int idLength = (short) SHORT.get(from, start);
        byte[] id = Arrays.copyOfRange(from, start + ID, start + ID + idLength);
        int known = find(id);
        int at = known >= 0 ? known : append(idLength);
        System.arraycopy(from, start, bytes, at, length);
        if (known < 0) {
            added(at);
        }
    }

    private void countEntries() {
        count = 0;
        for (int at = 0; at < end; at = next(at)) {
            count++;
        }
    }

    private static int lengthAt(byte[] from, int start) {
        return ID + (short) SHORT.get(from, start);
    }

    /** Copies the bytes of the entries from one offset to another. */
    public void copy(int from, int until, byte[] to, int start) {
        System.arraycopy(bytes, from, to, start, until - from);
    }

    /** Takes away what was to be remembered until this day or a day before it. */
    void forget(int day) {
        int kept = 0;
        int left = 0;
        for (int at = 0; at < end; ) {
            int next = next(at);
            if (rememberUntil(at) > day) {
                System.arraycopy(bytes, at, bytes, kept, next - at);
                kept += next - at;
                left++;
            }
            at = next;
        }
        if (left < count) {
            bytes = Arrays.copyOf(bytes, kept);
            end = kept;
            count = left;
            reindex();
        }
    }

    private int append(int idLength) {
        int at = end;
        int needed = end + ID + idLength;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
        }
        end = needed;
        return at;
    }

    private void added(int at) {
        count++;
        if (count > SCAN_MAX && (index == null || count * 2 > index.length)) {
            reindex();
        } else if (index != null) {
            index[slotOf(at)] = at + 1;
        } else {
            mark(count - 1, at);
        }
    }

    private void reindex() {
        boolean indexed = count > SCAN_MAX;
        index = indexed ? new int[Integer.highestOneBit(count) * 4] : null;
        marks = indexed || count == 0 ? NO_MARKS : new short[Math.max(MARKS_MIN, count)];
        int entry = 0;
        for (int at = 0; at < end; at = next(at)) {
            if (indexed) {
                index[slotOf(at)] = at + 1;
            } else {
                mark(entry++, at);
            }
        }
    }

    private void mark(int entry, int at) {
        if (entry == marks.length) {
            marks = Arrays.copyOf(marks, Math.max(MARKS_MIN, marks.length * 2));
        }
        marks[entry] = (short) hash(bytes, at + ID, idLength(at));
    }

    private int slotOf(int at) {
        return slotOf(hash(bytes, at + ID, idLength(at)), bytes, at + ID, idLength(at));
    }

    private static int hash(byte[] id, int from, int length) {
        int hash = 1;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + id[i];
        }
        return (hash ^ hash >>> 16) * 0x9E3779B1 >>> 8;
    }

    /** The slot that holds the id, or the free one that it would get. A slot holds an offset and 1. */
    private int slotOf(int hash, byte[] id, int from, int length) {
        int slot = hash;
        while (true) {
            slot &= index.length - 1;
            if (index[slot] == 0 || hasId(index[slot] - 1, id, from, length)) {
                return slot;
            }
            slot++;
        }
    }

    private boolean hasId(int at, byte[] id, int from, int length) {
        return idLength(at) == length && Arrays.equals(bytes, at + ID, at + ID + length, id, from, from + length);
    }

    private int idLength(int at) {
        return (short) SHORT.get(bytes, at);
    }

    private static VarHandle view(Class<?> type) {
        return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.BIG_ENDIAN);
    }
}
