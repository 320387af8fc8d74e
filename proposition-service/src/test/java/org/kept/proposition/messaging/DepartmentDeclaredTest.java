package org.kept.proposition.messaging;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.embedded.testing.Contract;
import org.kept.proposition.feasibility.domain.Capability;
import org.kept.proposition.feasibility.domain.Shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The examples of fulfilment-service are understood. */
class DepartmentDeclaredTest {
    private static final Contract DECLARED = Contract.of("fulfilment-service", "department-declared.v1");
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void all_that_is_told_of_a_department_is_understood() throws JsonProcessingException {
        Capability capability =
                read(DECLARED.example("measured")).toCapability().orElseThrow();

        assertEquals(new Shift(DayOfWeek.MONDAY, 480, 720), capability.shifts().get(0));
        assertEquals(
                new Shift(DayOfWeek.SATURDAY, 1200, 1440), capability.shifts().get(3));
        assertEquals(List.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01")), capability.closedDays());
        assertEquals(Duration.ofHours(16), capability.leadTime());
        assertEquals(OptionalLong.of(40), capability.capacityFor("delivery"));
        assertEquals(OptionalLong.of(20), capability.capacityFor("repair"));
        assertEquals(39, capability.loadOn(LocalDate.parse("2026-12-01"), "delivery"));
        assertEquals(0, capability.loadOn(LocalDate.parse("2026-12-01"), "installation"));
        assertEquals(91_800, capability.experienceOf("delivery").leadTimes().p95());
        assertEquals(0, capability.experienceOf("repair").cases());
        assertEquals(120, capability.experienceOf("delivery").lateness().cases());
        assertEquals(OptionalLong.of(1), capability.freeOn(LocalDate.parse("2026-12-01"), "delivery"));
        assertEquals(OptionalLong.of(20), capability.freeOn(LocalDate.parse("2026-12-05"), "repair"));
        // Of a day that is not told, what is declared, less what is open.
        assertEquals(OptionalLong.of(19), capability.freeOn(LocalDate.parse("2026-12-02"), "installation"));
    }

    @Test
    void a_department_that_tells_no_hours_is_known_all_the_same() throws JsonProcessingException {
        assertFalse(read(DECLARED.example("logistics")).toCapability().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "monday,moonday",
        "08:00,24:30",
        "08:00,eight",
        "Europe/Berlin,Mars/Olympus",
        "\"p80\": 52200,\"p80\": 1",
        "\"onTime\": 111,\"onTime\": 121",
        "\"type\": \"delivery\",\"kind\": \"delivery\"",
        "\"commitments\": 116,\"commitments\": 110"
    })
    void what_contradicts_itself_is_poison(String written, String instead) throws JsonProcessingException {
        DepartmentDeclared declared = read(DECLARED.example("measured").replace(written, instead));

        assertThrows(PoisonEvent.class, declared::toCapability);
    }

    @ParameterizedTest
    @CsvSource({"{ \"days\":,{ \"daze\":", "\"day\": \"2026-12-05\",\"date\": \"2026-12-05\""})
    void half_of_what_is_free_cannot_be_read(String written, String instead) {
        String half = DECLARED.example("measured").replace(written, instead);

        assertThrows(JsonProcessingException.class, () -> read(half));
    }

    private static DepartmentDeclared read(String json) throws JsonProcessingException {
        return JSON.readValue(json, DepartmentDeclared.class);
    }
}
