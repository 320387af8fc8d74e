package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All accounts of the ranking, in blocks of neighbours whose bounds are in order. Adding and taking away search the
 * bounds and touch one place of one block: the cost hardly depends on how many accounts there are. Only the blocks
 * where the key accounts end, at the line, are kept in order themselves, since every move asks for a place there; the
 * line is found from where it was. Everything else is ordered and summed up when somebody asks.
 *
 * <p>Only {@link #add}, {@link #remove} and {@link #nearLine} change anything; the others may be asked side by side.
 */
final class Places {
    /** A block that shrinks below this joins its neighbour, if both together leave room to grow. */
    private static final int SIZE_MIN = Block.SIZE_MAX / 8;

    private Block[] blocks = {new Block()};
    // Where a block begins: an account that comes before this belongs to a block before. Without an id all accounts of
    // that revenue belong to it. The first block has no bound.
    private long[] boundRevenues = new long[1];
    private String[] boundIds = new String[1];
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
        toChange(block).add(account);
        resized(block, 1);
    }

    /** @param account must stand in the places, with the revenue that it was added with */
    void remove(RankedAccount account) {
        int block = blockOf(account);
        toChange(block).remove(account);
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
        blocks[lineBlock].order();
        return blocks[lineBlock].at(place - beforeLineBlock);
    }

    /** How many accounts come before this one, whether it has a place or not. */
    int before(RankedAccount account) {
        int block = blockOf(account);
        return Arrays.stream(sizes, 0, block).sum() + blocks[block].before(account);
    }

    /** The accounts of the places {@code from} to {@code to - 1}; what does not exist is left out. */
    List<RankedAccount> range(int from, int to) {
        List<RankedAccount> found = new ArrayList<>(Math.max(0, Math.min(to, size) - from));
        int before = 0;
        for (int block = 0; block < count && before < to; before += sizes[block++]) {
            int start = Math.max(0, from - before);
            int end = Math.min(to - before, sizes[block]);
            if (start < end) {
                found.addAll(Arrays.asList(blocks[block].ordered()).subList(start, end));
            }
        }
        return found;
    }

    /** The revenue of the first {@code places} accounts together. */
    long revenueOfFirst(int places) {
        long sum = 0;
        int rest = Math.min(places, size);
        int block = 0;
        for (; rest > 0 && rest >= sizes[block]; rest -= sizes[block++]) {
            sum += blocks[block].revenue();
        }
        if (rest > 0) {
            sum += Arrays.stream(blocks[block].ordered(), 0, rest)
                    .mapToLong(RankedAccount::revenue)
                    .sum();
        }
        return sum;
    }

    long orders() {
        return Arrays.stream(blocks, 0, count).mapToLong(Block::orders).sum();
    }

    /**
     * The last block whose bound does not come after this account, or the first block. Mostly revenue alone tells: that
     * search compares the same way at each step, which a compiler can do without a branch that is guessed wrong half the
     * time.
     */
    private int blockOf(RankedAccount account) {
        long revenue = account.revenue();
        int block = 0;
        for (int rest = count; rest > 1; ) {
            int half = rest >>> 1;
            block = boundRevenues[block + half] < revenue ? block : block + half;
            rest -= half;
        }
        return block > 0 && boundRevenues[block] == revenue ? blockByIdOf(account) : block;
    }

    private int blockByIdOf(RankedAccount account) {
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
        return boundRevenues[block] != account.revenue()
                ? boundRevenues[block] < account.revenue()
                : boundIds[block] != null && CodePoints.compare(boundIds[block], account.accountId()) > 0;
    }

    /** The line goes to and fro between neighbours: those stay as they are. */
    private Block toChange(int block) {
        if (Math.abs(block - lineBlock) > 1) {
            blocks[block].loosen();
        }
        return blocks[block];
    }

    private void resized(int block, int by) {
        size += by;
        sizes[block] += by;
        if (block < lineBlock) {
            beforeLineBlock += by;
        }
    }

    private void split(int block) {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
            boundRevenues = Arrays.copyOf(boundRevenues, count * 2);
            boundIds = Arrays.copyOf(boundIds, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
        }
        Block second = blocks[block].split();
        shift(block + 1, block + 2, count - block - 1);
        count++;
        blocks[block + 1] = second;
        boundRevenues[block + 1] = second.at(0).revenue();
        boundIds[block + 1] =
                blocks[block].endsBefore(second) ? null : second.at(0).accountId();
        sizes[block] = blocks[block].size();
        sizes[block + 1] = second.size();
        if (block < lineBlock) {
            lineBlock++;
        }
    }

    /** Joins a block and the next one, unless both are needed. */
    private void join(int block) {
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
        blocks[block].join(blocks[block + 1]);
        sizes[block] = blocks[block].size();
        shift(block + 2, block + 1, count - block - 2);
        blocks[--count] = null;
        boundIds[count] = null;
    }

    private void shift(int from, int to, int length) {
        System.arraycopy(blocks, from, blocks, to, length);
        System.arraycopy(boundRevenues, from, boundRevenues, to, length);
        System.arraycopy(boundIds, from, boundIds, to, length);
        System.arraycopy(sizes, from, sizes, to, length);
    }
}
