package org.kept.cli.orders;

/**
 * Which orders a file had so far, and with what content, in 32 to 64 bytes an order: two 64-bit hashes in a hash table.
 * Two different orders are taken for one with a chance of three in a million among ten million orders.
 */
final class SeenOrders {

    enum Sight {
        FIRST,
        SAME_AGAIN,
        OTHER_CONTENT
    }

    private static final int SLOTS_AT_FIRST = 1 << 14;
    private static final long PRIME = 0x100000001b3L;
    private static final int END_OF_TEXT = 0x1ffff;

    private long[] keys = new long[SLOTS_AT_FIRST];
    private long[] contents = new long[SLOTS_AT_FIRST];
    private int size;

    Sight see(OrderLine order) {
        long key = nonZero(hash(order.orderId(), Integer.toString(order.revision())));
        long content = hash(
                order.accountId(), order.orderedAt().toString(), order.netAmount(), order.currency(), order.status());
        int slot = slotOf(key);
        if (keys[slot] == key) {
            return contents[slot] == content ? Sight.SAME_AGAIN : Sight.OTHER_CONTENT;
        }
        put(slot, key, content);
        return Sight.FIRST;
    }

    private void put(int slot, long key, long content) {
        keys[slot] = key;
        contents[slot] = content;
        size++;
        if (size > keys.length / 2) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldContents = contents;
        keys = new long[oldKeys.length * 2];
        contents = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                contents[slot] = oldContents[i];
            }
        }
    }

    /** The key's slot, or the free one where it would go; half of the slots are free, so there is one. */
    private int slotOf(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long nonZero(long hash) {
        return hash == 0 ? 1 : hash;
    }

    /** FNV-1a over the characters, with a mark after each text, and MurmurHash3's finalizer to spread it over all bits. */
    private static long hash(String... texts) {
        long hash = 0xcbf29ce484222325L;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ END_OF_TEXT) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
