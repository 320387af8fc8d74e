package org.kept.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Runs interleaved: every round runs each contender once, and begins with another one than the round before, so that a
 * machine that becomes slower or faster meanwhile does so for all.
 */
public final class Rotation {

    private Rotation() {}

    public static <T> List<List<T>> rounds(List<T> contenders, int rounds) {
        List<List<T>> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<T> order = new ArrayList<>(contenders);
            Collections.rotate(order, -round);
            all.add(order);
        }
        return all;
    }
}
