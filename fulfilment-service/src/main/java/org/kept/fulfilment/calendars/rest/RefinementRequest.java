package org.kept.fulfilment.calendars.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What people say of a department; what is not said is as its file says. An empty list is one, too.
 *
 * @param workingHours as in the file: {@code Mon-Thu 08:00-12:00 13:00-17:00; Fri 08:00-14:00}
 * @param timeZone IANA
 * @param responseTime ISO-8601, in working time
 * @param leadTime ISO-8601, in working time
 */
record RefinementRequest(
        String workingHours,
        String timeZone,
        HolidaysBody holidays,
        List<ClosureBody> closures,
        String responseTime,
        String leadTime,
        CapacityBody capacityPerDay,
        List<PersonBody> people,
        List<StepBody> escalation) {

    /**
     * @param country ISO 3166, such as {@code DE}; absent for no holidays at all
     * @param region of the country, such as {@code BE}; absent for what the whole country keeps
     */
    record HolidaysBody(String country, String region) {}

    /** @param to the last closed day, included; absent for one day */
    record ClosureBody(LocalDate from, LocalDate to, String why) {}

    /** @param otherwise for each type that {@code byType} does not name; absent when that is not limited */
    record CapacityBody(Integer otherwise, Map<String, Integer> byType) {}

    /** @param user the name that the person's token states; absent when it is {@code name} */
    record PersonBody(String name, String role, String user) {}

    /**
     * @param after the answer was due, ISO-8601, in working time
     * @param hearers names, or roles of the department's people
     */
    record StepBody(String after, @JsonProperty("notify") List<String> hearers) {}
}
