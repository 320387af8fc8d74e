package org.kept.account.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IdentifierTest {

    @Test
    void it_is_kept_as_given_without_white_space_around_it() {
        assertEquals("aB c/客", Identifier.parse("  aB c/客\n"));
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        String emoji = "\uD83D\uDE9A";

        assertEquals(emoji.repeat(128), Identifier.parse(emoji.repeat(128)));
        assertTrue(faultOf(emoji.repeat(129)).contains("129"));
    }

    @Test
    void what_could_be_no_key_is_refused() {
        assertEquals("is missing", faultOf(null));
        assertEquals("is empty", faultOf(" \t "));
        for (String given : List.of("a\nb", "a\u0000b", "a\u0085b", "half \uD83D of it", "\uDE9A")) {
            assertTrue(faultOf(given).contains("control character"), given);
        }
    }

    private static String faultOf(String given) {
        return assertThrows(IllegalArgumentException.class, () -> Identifier.parse(given))
                .getMessage();
    }
}
