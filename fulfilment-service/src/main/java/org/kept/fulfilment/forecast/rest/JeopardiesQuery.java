package org.kept.fulfilment.forecast.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.domain.Level;
import org.kept.fulfilment.forecast.persistence.Forecasts.Filter;
import org.kept.fulfilment.forecast.persistence.Forecasts.Place;

/** Reads the list's query parameters; what is not understood is a 400 that says what would be. */
final class JeopardiesQuery {
    private static final String BETWEEN = " ";

    private JeopardiesQuery() {}

    /** Who speaks for a department sees its own: without asking, and no others. */
    static Filter of(Caller caller, String department, String level, String cursor) {
        String asked = department == null && caller.has(Roles.DEPARTMENT)
                ? caller.department().orElse("")
                : department;
        if (asked != null) {
            caller.mustSpeakFor(asked);
        }
        return new Filter(asked, level(level), after(cursor));
    }

    static String keyOf(Forecast forecast) {
        return forecast.keptUntil() + BETWEEN + forecast.commitmentId();
    }

    private static Level level(String word) {
        return word == null
                ? null
                : Level.of(word)
                        .filter(level -> level != Level.NONE)
                        .orElseThrow(() -> Problems.malformed("level is one of "
                                + Arrays.stream(Level.values())
                                        .filter(level -> level != Level.NONE)
                                        .map(Level::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Place after(String cursor) {
        String key = Cursor.keyOf(cursor);
        if (key == null) {
            return null;
        }
        String[] parts = key.split(BETWEEN, 2);
        try {
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.malformed(cursor);
        }
    }
}
