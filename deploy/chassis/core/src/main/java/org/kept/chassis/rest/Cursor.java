package org.kept.chassis.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The place where a page ended, opaque to clients: the sort key of the last item, in base64url. */
public final class Cursor {
    private Cursor() {}

    public static String of(String lastKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lastKey.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return the key after which the page starts, or null for the first page
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is none of our cursors
     */
    public static String keyOf(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        String key = decoded(cursor);
        // No key of ours has a NUL, and PostgreSQL takes none.
        if (key.indexOf('\0') >= 0) {
            throw malformed(cursor);
        }
        return key;
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw malformed(cursor);
        }
    }

    /** For keys with a structure: what to throw when it is not there. */
    public static RuntimeException malformed(String cursor) {
        return Problems.malformed("The cursor '" + cursor + "' is not one that this list gave out.");
    }
}
