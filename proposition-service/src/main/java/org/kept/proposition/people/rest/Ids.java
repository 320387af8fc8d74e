package org.kept.proposition.people.rest;

import java.util.UUID;

import org.kept.chassis.rest.Cursor;

/** Cursors of lists that are sorted by id. */
final class Ids {
    private Ids() {}

    static UUID after(String cursor, UUID first) {
        String key = Cursor.keyOf(cursor);
        try {
            return key == null ? first : UUID.fromString(key);
        } catch (IllegalArgumentException noId) {
            throw Cursor.malformed(cursor);
        }
    }
}
