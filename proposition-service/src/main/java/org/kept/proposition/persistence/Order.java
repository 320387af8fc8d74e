package org.kept.proposition.persistence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order that a list can have. The id has the last word, so each row has one place, and a page goes on where the one
 * before it ended, whatever is written meanwhile.
 *
 * @param word as a client says it, such as {@code -createdAt}
 * @param key the SQL expression that is sorted by, never null; the id itself when {@code kind} is {@code ID}
 */
public record Order(String word, String key, String id, Kind kind, boolean descending) {
    private static final String SEPARATOR = "|";

    /** What is sorted by. */
    enum Kind {
        ID,
        INSTANT,
        NUMBER
    }

    /** Where a row stands: its key as text, and its id. */
    public record Place(String key, UUID id) {}

    /** @return what a cursor carries of a place: of which order it is, its key and its id */
    public String written(Place place) {
        return String.join(SEPARATOR, word, place.key(), place.id().toString());
    }

    /** @return the place that {@link #written} wrote; empty when it is not one of this order */
    public Optional<Place> read(String written) {
        List<String> parts = List.of(written.split("\\" + SEPARATOR, -1));
        if (parts.size() != 3 || !parts.get(0).equals(word)) {
            return Optional.empty();
        }
        try {
            mustBeKey(parts.get(1));
            return Optional.of(new Place(parts.get(1), UUID.fromString(parts.get(2))));
        } catch (IllegalArgumentException | DateTimeException noPlace) {
            return Optional.empty();
        }
    }

    private void mustBeKey(String text) {
        switch (kind) {
            case INSTANT -> Instant.parse(text);
            case NUMBER -> Long.parseLong(text);
            default -> {
                if (!text.isEmpty()) {
                    throw new IllegalArgumentException("An id is its own key");
                }
            }
        }
    }

    /** SQL: the key as the text that {@link Place} holds. */
    String keyText() {
        return switch (kind) {
            case INSTANT -> Json.instant(key);
            case NUMBER -> "cast(" + key + " as text)";
            default -> "''";
        };
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        return " order by " + (kind == Kind.ID ? "" : key + direction + ", ") + id + direction;
    }

    Where startAfter(Place place, Where where) {
        String beyond = descending ? " < " : " > ";
        String behind = "(" + key + ", " + id + ")" + beyond + "(?, ?)";
        return switch (kind) {
            case INSTANT -> where.and(behind, Instant.parse(place.key()), place.id());
            case NUMBER -> where.and(behind, Long.valueOf(place.key()), place.id());
            default -> where.and(id + beyond + "?", place.id());
        };
    }
}
