package org.kept.segmentation.streams;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

/** Where the segmentation can be read, while this instance is the one that hosts it. */
@Singleton
public class Board {
    private final AtomicReference<LiveSegmentation> shown = new AtomicReference<>();

    /** Empty while another instance hosts it, or while it is being restored. */
    public Optional<LiveSegmentation> live() {
        return Optional.ofNullable(shown.get());
    }

    void show(LiveSegmentation live) {
        shown.set(live);
    }

    /** Does nothing when a later one is shown already. */
    void takeDown(LiveSegmentation live) {
        shown.compareAndSet(live, null);
    }
}
