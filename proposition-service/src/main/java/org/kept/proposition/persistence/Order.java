package org.kept.proposition.persistence;

import java.time.DateTimeException;
import java.time.Instant;
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
        NUMBER,
        TEXT
    }

    /** Where a row stands: its key as text, and its id. */
    public record Place(String key, UUID id) {}

    /** @return what a cursor carries of a place: of which order it is, its key and its id */
    public String written(Place place) {
        return String.join(SEPARATOR, word, place.key(), place.id().toString());
    }

    /** @return the place that {@link #written} wrote; empty when it is not one of this order */
    public Optional<Place> read(String written) {
        int keyAt = written.indexOf(SEPARATOR) + 1;
        int idAt = written.lastIndexOf(SEPARATOR) + 1;
        if (idAt <= keyAt || !written.startsWith(word + SEPARATOR)) {
            return Optional.empty();
        }
        // A text may contain the separator: what is in between is the key, whatever it is.
        String read = written.substring(keyAt, idAt - 1);
        try {
            mustBeKey(read);
            return Optional.of(new Place(read, UUID.fromString(written.substring(idAt))));
        } catch (IllegalArgumentException | DateTimeException noPlace) {
            return Optional.empty();
        }
    }

    private void mustBeKey(String text) {
        switch (kind) {
            case INSTANT -> Instant.parse(text);
            case NUMBER -> Long.parseLong(text);
            case TEXT -> {
                if (text.chars().anyMatch(Character::isISOControl)) {
                    throw new IllegalArgumentException("No text that is sorted by has control characters");
                }
            }
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
            case TEXT -> key;
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
            case TEXT -> where.and(behind, place.key(), place.id());
            default -> where.and(id + beyond + "?", place.id());
        };
    }
}
