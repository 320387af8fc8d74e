package org.kept.segmentation.streams;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.kept.segmentation.domain.OrderBook;
import org.kept.segmentation.domain.Segmentation;

/** Where the segmentation and the order books can be read, those that this instance hosts at the moment. */
@Singleton
public class Board {
    private final AtomicReference<Live<Segmentation>> segmentation = new AtomicReference<>();
    private final Map<Integer, Live<OrderBook>> books = new ConcurrentHashMap<>();

    /** Empty while another instance hosts it, or while it is being restored. */
    public Optional<Live<Segmentation>> live() {
        return Optional.ofNullable(segmentation.get());
    }

    /** The order book of a partition; empty while another instance hosts it, or while it is being restored. */
    public Optional<Live<OrderBook>> book(int partition) {
        return Optional.ofNullable(books.get(partition));
    }

    void show(Live<Segmentation> live) {
        segmentation.set(live);
    }

    void show(int partition, Live<OrderBook> live) {
        books.put(partition, live);
    }

    /** Does nothing when a later one is shown already. */
    void takeDown(Live<Segmentation> live) {
        segmentation.compareAndSet(live, null);
    }

    /** Does nothing when a later one is shown already. */
    void takeDown(int partition, Live<OrderBook> live) {
        books.remove(partition, live);
    }
}
