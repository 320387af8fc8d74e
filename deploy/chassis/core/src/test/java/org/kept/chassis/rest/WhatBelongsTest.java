package org.kept.chassis.rest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WhatBelongsTest {
    private record Body(String name) {}

    @Test
    void each_kind_is_said_in_words_that_need_no_java() {
        assertEquals("a text", WhatBelongs.to(String.class));
        assertEquals("a number", WhatBelongs.to(Long.class));
        assertEquals("a number", WhatBelongs.to(int.class));
        assertEquals("true or false", WhatBelongs.to(boolean.class));
        assertEquals("a list", WhatBelongs.to(List.class));
        assertEquals("a list", WhatBelongs.to(String[].class));
        assertEquals("an object", WhatBelongs.to(Body.class));
        assertEquals("an object", WhatBelongs.to(Map.class));
        assertEquals("something else", WhatBelongs.to(null));
        assertTrue(WhatBelongs.to(DayOfWeek.class).startsWith("\"MONDAY\" or \"TUESDAY\""));
    }

    @Test
    void what_has_a_form_is_shown_by_an_example_that_can_be_read() {
        assertFalse(WhatBelongs.to(OffsetDateTime.class).contains("OffsetDateTime"));
        OffsetDateTime.parse(quoted(OffsetDateTime.class));
        Instant.parse(quoted(Instant.class));
        LocalDate.parse(quoted(LocalDate.class));
        ZoneId.of(quoted(ZoneId.class));
        UUID.fromString(quoted(UUID.class));
    }

    private static String quoted(Class<?> type) {
        return WhatBelongs.to(type).replaceAll(".*\"(.*)\".*", "$1");
    }
}
