package org.kept.benchmarks.segmentation.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The straightforward way to keep the first fifth of a ranking: a tree of those above the line, a tree of those
 * below, and after each update the line is put right. Ties are broken by account id.
 */
public final class TwoTreeSets {
    private static final int ACCOUNTS_PER_KEY_PLACE = 5;
    private static final Comparator<Place> BEST_FIRST =
            Comparator.comparingLong(Place::revenue).reversed().thenComparing(Place::accountId);

    private record Place(String accountId, long revenue) {}

    private final TreeSet<Place> key = new TreeSet<>(BEST_FIRST);
    private final TreeSet<Place> others = new TreeSet<>(BEST_FIRST);
    private final Map<String, Place> places = new HashMap<>();
    private final Consumer<String> crossed;

    /** @param crossed is told who may have crossed the line by an update; some more than once, or back again */
    public TwoTreeSets(Consumer<String> crossed) {
        this.crossed = crossed;
    }

    public void put(String accountId, long revenue) {
        takeOut(accountId);
        Place now = new Place(accountId, revenue);
        places.put(accountId, now);
        boolean above = !key.isEmpty() && BEST_FIRST.compare(now, key.last()) < 0;
        (above ? key : others).add(now);
        crossed.accept(accountId);
        straighten();
    }

    public void remove(String accountId) {
        if (takeOut(accountId) != null) {
            crossed.accept(accountId);
            straighten();
        }
    }

    public boolean isKey(String accountId) {
        Place place = places.get(accountId);
        return place != null && key.contains(place);
    }

    /** Best first. */
    public List<String> keyAccounts() {
        List<String> ids = new ArrayList<>(key.size());
        key.forEach(place -> ids.add(place.accountId()));
        return ids;
    }

    private Place takeOut(String accountId) {
        Place before = places.remove(accountId);
        if (before != null && !key.remove(before)) {
            others.remove(before);
        }
        return before;
    }

    private void straighten() {
        int wanted = (places.size() + ACCOUNTS_PER_KEY_PLACE - 1) / ACCOUNTS_PER_KEY_PLACE;
        while (key.size() > wanted || !key.isEmpty() && key.last().revenue() <= 0) {
            move(key.pollLast(), others);
        }
        while (key.size() < wanted && !others.isEmpty() && others.first().revenue() > 0) {
            move(others.pollFirst(), key);
        }
    }

    private void move(Place place, TreeSet<Place> to) {
        to.add(place);
        crossed.accept(place.accountId());
    }
}
