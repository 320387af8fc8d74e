package org.kept.segmentation.domain;

import java.util.Arrays;

/**
 * The orders of one account, packed into bytes one behind the other: what is kept, journaled and restored are the same
 * bytes. An order is told by its offset, which holds until {@link #forget}. How one lies there is {@link PackedOrder}'s.
 */
public class PackedOrders {
    /** Up to so many orders are searched by their marks, one after the other; more get an index. */
    private static final int SCAN_MAX = 32;

    private static final int MARKS_MIN = 4;

    private static final byte[] NOTHING = {};
    private static final short[] NO_MARKS = {};

    private byte[] bytes = NOTHING;
    private int end;
    private int count;
    /** Sixteen bits of each order's hash, side by side: most orders are new, and these few bytes tell. */
    private short[] marks = NO_MARKS;

    private int[] index;

    int count() {
        return count;
    }

    /** The offset after the last order; the first one's is 0. */
    public int end() {
        return end;
    }

    public int next(int at) {
        return at + PackedOrder.lengthAt(bytes, at);
    }

    int revision(int at) {
        return PackedOrder.revision(bytes, at);
    }

    int day(int at) {
        return PackedOrder.day(bytes, at);
    }

    int rememberUntil(int at) {
        return PackedOrder.rememberUntil(bytes, at);
    }

    long net(int at) {
        return PackedOrder.net(bytes, at);
    }

    boolean counts(int at) {
        return PackedOrder.counts(bytes, at);
    }

    /** As {@link CurrencyCode} numbers it. */
    int currency(int at) {
        return PackedOrder.currency(bytes, at);
    }

    String id(int at) {
        return PackedOrder.id(bytes, at);
    }

    /** The offset of an order; -1 when there is none. */
    int find(byte[] id) {
        int hash = PackedOrder.hash(id);
        if (index != null) {
            return index[slotOf(hash, id)] - 1;
        }
        for (int order = 0; order < count; order++) {
            if (marks[order] == (short) hash) {
                return scan(id);
            }
        }
        return -1;
    }

    private int scan(byte[] id) {
        for (int at = 0; at < end; at = next(at)) {
            if (PackedOrder.hasId(bytes, at, id)) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Puts what is known of an order now.
     *
     * @param known its offset; -1 when it is new
     * @return its offset
     */
    int put(int known, byte[] id, OrderEvent order, int day, int rememberUntil) {
        int at = known >= 0 ? known : append(PackedOrder.lengthWith(id.length));
        PackedOrder.put(bytes, at, id, order, day, rememberUntil);
        if (known < 0) {
            added(at);
        }
        return at;
    }

    /** Puts back orders as {@link #copy} gave them, each in place of what stands of it. */
    void restore(byte[] from, int start, int length) {
        if (count == 0 && length > 0) {
            bytes = Arrays.copyOfRange(from, start, start + length);
            end = length;
            countOrders();
            reindex();
            return;
        }
        for (int at = start; at < start + length; at += PackedOrder.lengthAt(from, at)) {
            restoreOrder(from, at);
        }
    }

    private void restoreOrder(byte[] from, int start) {
        int length = PackedOrder.lengthAt(from, start);
        int known = find(PackedOrder.idBytes(from, start));
        int at = known >= 0 ? known : append(length);
        System.arraycopy(from, start, bytes, at, length);
        if (known < 0) {
            added(at);
        }
    }

    private void countOrders() {
        count = 0;
        for (int at = 0; at < end; at = next(at)) {
            count++;
        }
    }

    /** Copies the bytes of the orders from one offset to another. */
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

    private int append(int length) {
        int at = end;
        int needed = end + length;
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
            index[freeSlot(at)] = at + 1;
        } else {
            mark(count - 1, at);
        }
    }

    private void reindex() {
        boolean indexed = count > SCAN_MAX;
        index = indexed ? new int[Integer.highestOneBit(count) * 4] : null;
        marks = indexed || count == 0 ? NO_MARKS : new short[Math.max(MARKS_MIN, count)];
        int order = 0;
        for (int at = 0; at < end; at = next(at)) {
            if (indexed) {
                index[freeSlot(at)] = at + 1;
            } else {
                mark(order++, at);
            }
        }
    }

    private void mark(int order, int at) {
        if (order == marks.length) {
            marks = Arrays.copyOf(marks, Math.max(MARKS_MIN, marks.length * 2));
        }
        marks[order] = (short) PackedOrder.hash(bytes, at);
    }

    /** For an order that has none yet. */
    private int freeSlot(int at) {
        int slot = PackedOrder.hash(bytes, at) & index.length - 1;
        while (index[slot] != 0) {
            slot = slot + 1 & index.length - 1;
        }
        return slot;
    }

    /** The slot that holds the id, or a free one. A slot holds an offset and 1. */
    private int slotOf(int hash, byte[] id) {
        int slot = hash & index.length - 1;
        while (index[slot] != 0 && !PackedOrder.hasId(bytes, index[slot] - 1, id)) {
            slot = slot + 1 & index.length - 1;
        }
        return slot;
    }
}
