package org.kept.cli.demo;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.client.Api;

/** What is promised in the story, to which departments, by when; each date in the department's own zone. */
final class Promises {

    static final List<String> DEPARTMENTS = List.of("logistics", "finance", "support");

    private static final Duration TOO_SHORT = Duration.ofSeconds(4);
    private static final int OFFICE_HOURS_END = 17;

    private final Map<String, ZoneId> zones = new LinkedHashMap<>();

    Promises(Api api) {
        for (String department : DEPARTMENTS) {
            JsonNode declared = api.get(Salesperson.USER, "/api/departments/" + department);
            zones.put(department, ZoneId.of(declared.path("timeZone").asText()));
        }
    }

    /** The first of them is due sooner than its department will manage. */
    List<Promise> withOneTooSoon() {
        ZonedDateTime soon =
                ZonedDateTime.now(zones.get("logistics")).plus(TOO_SHORT).truncatedTo(ChronoUnit.MILLIS);
        return List.of(
                new Promise("logistics", "Deliver the replacement pallet at once", soon),
                new Promise("finance", "Invoice monthly instead of per order", atOfficeHoursEnd("finance", 2)),
                new Promise("support", "Name one contact for all questions", atOfficeHoursEnd("support", 1)));
    }

    List<Promise> inGoodTime() {
        return List.of(
                new Promise("logistics", "Deliver on a fixed weekday", atOfficeHoursEnd("logistics", 7)),
                new Promise("finance", "Thirty days to pay", atOfficeHoursEnd("finance", 3)),
                new Promise("support", "Answer within four hours", atOfficeHoursEnd("support", 1)));
    }

    private ZonedDateTime atOfficeHoursEnd(String department, int days) {
        return ZonedDateTime.now(zones.get(department))
                .plusDays(days)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(OFFICE_HOURS_END);
    }
}
