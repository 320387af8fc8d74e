package org.kept.segmentation.messaging;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PolicySetTest {
    private static final int HISTORY_DAYS = 730;
    private static final String SOUND = """
            {"version":2,"windowDays":90,"share":"0.15","reportingCurrency":"EUR"}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense                             | not the JSON of a policy",
                "[1]                                  | not the JSON of a policy",
                "null                                 | The value is null",
                "{}                                   | a version from 1, a share and a reportingCurrency",
                "\"version\":2 -> \"version\":0       | a version from 1",
                "\"windowDays\":90 -> \"windowDays\":0   | windowDays is from 1 to 730",
                "\"windowDays\":90 -> \"windowDays\":731 | windowDays is from 1 to 730",
                "\"0.15\" -> \"1.5\"                  | share is a decimal from 0 to 1",
                "\"0.15\" -> \"-0.1\"                 | share is a decimal from 0 to 1",
                "\"0.15\" -> \"a fifth\"              | share is a decimal from 0 to 1",
                "\"0.15\" -> \"1e-99999\"             | share is a decimal from 0 to 1",
                "\"EUR\" -> \"euros\"                 | an ISO 4217 code"
            })
    void what_is_no_policy_is_poison_and_the_reason_says_why(String value, String reason) {
        String[] change = value.split(" -> ");
        String json = change.length == 2 ? SOUND.replace(change[0], change[1]) : value;

        PolicyReading reading = PolicySet.read(json.getBytes(StandardCharsets.UTF_8), HISTORY_DAYS);

        String said = assertInstanceOf(PolicyReading.Poison.class, reading).reason();
        assertTrue(said.contains(reason), said);
    }

    @Test
    void a_record_without_a_value_is_poison() {
        assertEquals(new PolicyReading.Poison("The record has no value"), PolicySet.read(null, HISTORY_DAYS));
    }
}
