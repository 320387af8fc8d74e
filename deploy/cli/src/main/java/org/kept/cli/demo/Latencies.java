package org.kept.cli.demo;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** When each commitment's commit was sent, and when a reader of its department's topic held it; by the one clock of this process. */
final class Latencies {

    private static final double NS_PER_MS = 1e6;
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Map<String, Long> heldAt = new ConcurrentHashMap<>();

    void sent(String commitmentId, long nanoTime) {
        sentAt.put(commitmentId, nanoTime);
    }

    /** The first time counts: a redelivery is no news. */
    void held(String commitmentId, long nanoTime) {
        heldAt.putIfAbsent(commitmentId, nanoTime);
    }

    Set<String> notHeld() {
        return sentAt.keySet().stream().filter(id -> !heldAt.containsKey(id)).collect(Collectors.toSet());
    }

    double msOf(String commitmentId) {
        return (heldAt.get(commitmentId) - sentAt.get(commitmentId)) / NS_PER_MS;
    }

    Percentiles percentiles() {
        return Percentiles.of(sentAt.keySet().stream()
                .filter(heldAt::containsKey)
                .map(this::msOf)
                .toList());
    }
}
