package org.kept.benchmarks.segmentation.ranking;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import org.kept.benchmarks.Childhood;
import org.kept.benchmarks.Json;
import org.kept.benchmarks.segmentation.orders.Distribution;
import org.kept.benchmarks.segmentation.orders.KeyIds;
import org.kept.benchmarks.segmentation.orders.OrderBytes;

/** One structure's own process: its name, accounts, distribution, milliseconds of a window. Says one line of JSON. */
public final class RankingMain {
    private static final int SEED = 11;
    private static final int WARM_UP_WINDOWS = 3;
    private static final int WINDOWS = 5;
    private static final int CENTS_MAX = 100_000;
    /** How often the clock is looked at: so seldom that looking costs nothing, unless an update is slow itself. */
    private static final int UPDATES_PER_LOOK = 64;

    private static final long SLOW_NANOS = 100_000;

    private final AccountRanking ranking;
    private final String[] ids;
    private final long[] revenues;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final IntSupplier accounts;

    private RankingMain(AccountRanking ranking, int accounts, Distribution distribution) {
        this.ranking = ranking;
        ids = IntStream.range(0, accounts).mapToObj(OrderBytes::accountId).toArray(String[]::new);
        revenues = new long[accounts];
        this.accounts = distribution.accounts(accounts, random.split());
    }

    public static void main(String[] args) {
        Childhood childhood = Childhood.begin((parent, line) -> {}, () -> {});
        try {
            int accounts = Integer.parseInt(args[1]);
            Distribution distribution = Distribution.valueOf(args[2]);
            RankingMain main = new RankingMain(named(args[0], accounts), accounts, distribution);
            childhood.say(Json.line(main.measure(args[0], distribution, Long.parseLong(args[3]) * 1_000_000)));
            Runtime.getRuntime().halt(0);
        } catch (Throwable broken) {
            broken.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static AccountRanking named(String name, int accounts) {
        return switch (name) {
            case "kept" -> new KeptRanking(accounts);
            case "two-tree-sets" -> new TreeSetRanking();
            case "full-sort" -> new SortedRanking(accounts);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private RankingCost measure(String name, Distribution distribution, long windowNanos) {
        fill();
        for (int window = 0; window < WARM_UP_WINDOWS; window++) {
            nanosPerUpdate(windowNanos);
        }
        List<Double> nanos = new ArrayList<>();
        for (int window = 0; window < WINDOWS; window++) {
            nanos.add(nanosPerUpdate(windowNanos));
        }
        boolean checked = KeyIds.ranked(ranking.keyAccounts()).equals(fullSort());
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new RankingCost(name, ids.length, distribution.label(), nanos, checked, heap, 0);
    }

    /** In no order of the numbers, so that a tree is not grown along one side. */
    private void fill() {
        int[] order = IntStream.range(0, ids.length).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        for (int account : order) {
            change(account);
        }
    }

    private double nanosPerUpdate(long windowNanos) {
        long start = System.nanoTime();
        long updates = 0;
        long spent = 0;
        while (spent < windowNanos) {
            int many = updates > 0 && spent / updates > SLOW_NANOS ? 1 : UPDATES_PER_LOOK;
            for (int i = 0; i < (updates == 0 ? 1 : many); i++) {
                change(accounts.getAsInt());
                updates++;
            }
            spent = System.nanoTime() - start;
        }
        return (double) spent / updates;
    }

    private void change(int account) {
        revenues[account] += random.nextInt(CENTS_MAX) - CENTS_MAX / 3;
        ranking.update(account, ids[account], revenues[account]);
    }

    private String fullSort() {
        return KeyIds.ranked(IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(account -> -revenues[account])
                        .thenComparing(Comparator.naturalOrder()))
                .limit((ids.length + 4L) / 5)
                .filter(account -> revenues[account] > 0)
                .map(account -> ids[account])
                .toList());
    }
}
