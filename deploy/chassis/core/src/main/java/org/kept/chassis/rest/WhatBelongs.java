package org.kept.chassis.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what JSON has to hold for a Java type, in words that need no Java. */
final class WhatBelongs {
    private static final Map<Class<?>, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(OffsetDateTime.class, "a date and time with its offset, such as \"2027-01-15T17:00:00+01:00\",");
        WORDS.put(Instant.class, "a date and time with its offset, such as \"2027-01-15T17:00:00Z\",");
        WORDS.put(LocalDate.class, "a date such as \"2027-01-15\"");
        WORDS.put(LocalTime.class, "a time of day such as \"08:30\"");
        WORDS.put(Duration.class, "a span of time such as \"PT4H\"");
        WORDS.put(ZoneId.class, "an IANA time zone such as \"Europe/Berlin\"");
        WORDS.put(UUID.class, "an id such as \"018f6b1e-6c3a-7d2f-9a41-5b0c8e7d2f10\"");
        WORDS.put(CharSequence.class, "a text");
        WORDS.put(Number.class, "a number");
        WORDS.put(Boolean.class, "true or false");
        WORDS.put(Collection.class, "a list");
    }

    private WhatBelongs() {}

    /** @param type null when nobody knows */
    static String to(Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isPrimitive()) {
            return type == boolean.class ? WORDS.get(Boolean.class) : WORDS.get(Number.class);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> '"' + constant.toString() + '"')
                    .collect(Collectors.joining(" or "));
        }
        if (type.isArray()) {
            return WORDS.get(Collection.class);
        }
        return WORDS.entrySet().stream()
                .filter(word -> word.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("an object");
    }
}
