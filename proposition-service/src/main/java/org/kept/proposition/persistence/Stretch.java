package org.kept.proposition.persistence;

import java.util.List;

import org.kept.proposition.persistence.Order.Place;

/**
 * A part of a list.
 *
 * @param end the place after which it goes on; null when nothing comes after it
 */
public record Stretch<T>(List<T> items, Place end) {

    /** @param found up to {@code limit + 1} places: one more than asked for tells that it goes on */
    static Place end(List<Place> found, int limit) {
        return found.size() > limit ? found.get(limit - 1) : null;
    }
}
