package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All accounts of the ranking in their order, in blocks of neighbours. Adding and taking away search a directory and move
 * the neighbours inside one block: the cost hardly depends on how many accounts there are. Where the key accounts end,
 * the line, is found from where it was. Everything else is summed up over the blocks when somebody asks.
 *
 * <p>Only {@link #add}, {@link #remove} and {@link #nearLine} change anything; the others may be asked side by side.
 */
final class Places {
    /** A block that shrinks below this joins its neighbour, if both together leave room to grow. */
    private static final int SIZE_MIN = 64;

    private Block[] blocks = {new Block()};
    private long[] firstRevenues = new long[1];
    private int[] sizes = new int[1];
    private int count = 1;
    private int size;
    private int lineBlock;
    private int beforeLineBlock;

    int size() {
        return size;
    }

    void add(RankedAccount account) {
        int block = blockOf(account);
        if (sizes[block] == Block.SIZE_MAX) {
            split(block);
            block = blockOf(account);
        }
        blocks[block].add(account);
        resized(block, 1);
    }

    /** @param account must stand in the places, with the revenue that it was added with */
    void remove(RankedAccount account) {
        int block = blockOf(account);
        blocks[block].remove(account);
        resized(block, -1);
        if (sizes[block] < SIZE_MIN && count > 1) {
            join(Math.min(block, count - 2));
        }
    }

    /** The account of a place, from 0: quick where it is near the place asked for before. For the one writer. */
    RankedAccount nearLine(int place) {
        while (place < beforeLineBlock) {
            beforeLineBlock -= sizes[--lineBlock];
        }
        while (place >= beforeLineBlock + sizes[lineBlock]) {
            beforeLineBlock += sizes[lineBlock++];
        }
        return blocks[lineBlock].at(place - beforeLineBlock);
    }

    /** How many accounts come before this one, whether it has a place or not. */
    int before(RankedAccount account) {
        int block = blockOf(account);
        return sizeOfFirst(block) + blocks[block].indexOf(account);
    }

    /** The accounts of the places {@code from} to {@code to - 1}; what does not exist is left out. */
    List<RankedAccount> range(int from, int to) {
        List<RankedAccount> found = new ArrayList<>(Math.max(0, Math.min(to, size) - from));
        int before = 0;
        for (int block = 0; block < count && before < to; before += sizes[block++]) {
            int end = Math.min(to - before, sizes[block]);
            for (int index = Math.max(0, from - before); index < end; index++) {
                found.add(blocks[block].at(index));
            }
        }
        return found;
    }

    /** The revenue of the first {@code places} accounts together. */
    long revenueOfFirst(int places) {
        long sum = 0;
        int rest = places;
        for (int block = 0; block < count && rest > 0; rest -= sizes[block++]) {
            sum += rest >= sizes[block] ? blocks[block].revenue() : blocks[block].revenueOfFirst(rest);
        }
        return sum;
    }

    long orders() {
        return Arrays.stream(blocks, 0, count).mapToLong(Block::orders).sum();
    }

    private int sizeOfFirst(int blocksBefore) {
        int sum = 0;
        for (int block = 0; block < blocksBefore; block++) {
            sum += sizes[block];
        }
        return sum;
    }

    /** The last block whose first account does not come after this one, or the first block. */
    private int blockOf(RankedAccount account) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (startsAfter(middle, account)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private boolean startsAfter(int block, RankedAccount account) {
        return firstRevenues[block] != account.revenue()
                ? firstRevenues[block] < account.revenue()
                : CodePoints.compare(blocks[block].at(0).accountId(), account.accountId()) > 0;
    }

    private void resized(int block, int by) {
        size += by;
        if (block < lineBlock) {
            beforeLineBlock += by;
        }
        measure(block);
    }

    private void measure(int block) {
        sizes[block] = blocks[block].size();
        firstRevenues[block] = blocks[block].firstRevenue();
    }

    private void split(int block) {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
            firstRevenues = Arrays.copyOf(firstRevenues, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
        }
        Block second = blocks[block].split();
        shift(block + 1, block + 2, count - block - 1);
        count++;
        blocks[block + 1] = second;
        measure(block);
        measure(block + 1);
        if (block < lineBlock) {
            lineBlock++;
        }
    }

    /** Joins a block and the next one, unless both are needed. */
    private void join(int block) {
        Block second = blocks[block + 1];
        boolean oneIsEmpty = sizes[block] == 0 || sizes[block + 1] == 0;
        if (!oneIsEmpty && sizes[block] + sizes[block + 1] > Block.SIZE_MAX / 2) {
            return;
        }
        if (lineBlock == block + 1) {
            beforeLineBlock -= sizes[block];
        }
        if (lineBlock > block) {
            lineBlock--;
        }
        for (int index = 0; index < second.size(); index++) {
            blocks[block].append(second.at(index));
        }
        shift(block + 2, block + 1, count - block - 2);
        blocks[--count] = null;
        measure(block);
    }

    private void shift(int from, int to, int length) {
        System.arraycopy(blocks, from, blocks, to, length);
        System.arraycopy(firstRevenues, from, firstRevenues, to, length);
        System.arraycopy(sizes, from, sizes, to, length);
    }
}
