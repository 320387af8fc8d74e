package org.kept.proposition.people.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

import org.kept.chassis.rest.Cursor;
import org.kept.proposition.people.domain.Training;
import org.kept.proposition.people.persistence.Trainings.Expiry;

/** Cursors of a list of what expires: the day, and the id of what expires on it. */
final class Expiries {
    private static final String BETWEEN = " ";

    private Expiries() {}

    static String key(Training training) {
        return training.expiresOn() + BETWEEN + training.id();
    }

    /** @param today what the first page begins behind; no later one begins before */
    static Expiry after(String cursor, LocalDate today) {
        String key = Cursor.keyOf(cursor);
        if (key == null) {
            return Expiry.endOf(today);
        }
        String[] parts = key.split(BETWEEN, 2);
        try {
            LocalDate on = LocalDate.parse(parts[0]);
            UUID id = UUID.fromString(parts[parts.length - 1]);
            return on.isAfter(today) ? new Expiry(on, id) : Expiry.endOf(today);
        } catch (DateTimeException | IllegalArgumentException noPlace) {
            throw Cursor.malformed(cursor);
        }
    }
}
