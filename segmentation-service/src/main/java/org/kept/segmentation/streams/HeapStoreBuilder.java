package org.kept.segmentation.streams;

import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.streams.state.StoreBuilder;

/** Always with a changelog, and never with a cache in front: the heap is the cache. */
final class HeapStoreBuilder<C extends Journaled> implements StoreBuilder<HeapStore<C>> {
    private final String name;
    private final Supplier<C> empty;

    HeapStoreBuilder(String name, Supplier<C> empty) {
        this.name = name;
        this.empty = empty;
    }

    @Override
    public HeapStore<C> build() {
        return new HeapStore<>(name, empty);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public StoreBuilder<HeapStore<C>> withCachingEnabled() {
        throw new UnsupportedOperationException("The heap is the cache");
    }

    @Override
    public StoreBuilder<HeapStore<C>> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<HeapStore<C>> withLoggingEnabled(Map<String, String> config) {
        return this;
    }

    @Override
    public StoreBuilder<HeapStore<C>> withLoggingDisabled() {
        throw new UnsupportedOperationException("Without a changelog nothing would survive a restart");
    }
}
