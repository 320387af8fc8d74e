package org.kept.fulfilment.messaging;

import java.util.List;
import java.util.Map;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServedChannelsTest {
    private static final String PATTERN = "^commitments\\\\.(${kept.channels.departments:[^.]+})\\\\.v1$";
    private static final String GROUP = "fulfilment${kept.channels.group:}";

    @Test
    void without_a_word_every_department_is_served() {
        SmallRyeConfig config = config(Map.of());

        assertTrue("commitments.logistics.v1".matches(config.getRawValue("pattern")));
        assertFalse("commitments.logistics.v1.dlq".matches(config.getRawValue("pattern")));
        assertEquals("fulfilment", config.getRawValue("group"));
    }

    @Test
    void who_is_named_is_served_in_groups_of_their_own() {
        SmallRyeConfig config = config(Map.of("kept.departments.served", "logistics, after-sales"));

        assertTrue("commitments.logistics.v1".matches(config.getRawValue("pattern")));
        assertTrue("commitments.after-sales.v1".matches(config.getRawValue("pattern")));
        assertFalse("commitments.finance.v1".matches(config.getRawValue("pattern")));
        assertFalse("commitments.after-sales.v1.dlq".matches(config.getRawValue("pattern")));
        assertEquals("fulfilment-after-sales-logistics", config.getRawValue("group"));
    }

    @Test
    void two_that_share_no_name_share_neither_a_topic_nor_a_group() {
        List<SmallRyeConfig> both = List.of(
                config(Map.of("kept.departments.served", "logistics")),
                config(Map.of("kept.departments.served", "finance,marketing,production,support")));

        for (String department : List.of("logistics", "finance", "marketing", "production", "support")) {
            String topic = "commitments." + department + ".v1";
            assertEquals(
                    1,
                    both.stream()
                            .filter(one -> topic.matches(one.getRawValue("pattern")))
                            .count(),
                    topic);
        }
        assertEquals(
                2, both.stream().map(one -> one.getRawValue("group")).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistics|finance", ".*", "Logistics", "logistics,,finance"})
    void what_is_no_list_of_ids_is_refused(String served) {
        var refused = assertThrows(IllegalArgumentException.class, () -> ServedChannels.channels(served));

        assertTrue(refused.getMessage().contains("kept.departments.served"), refused.getMessage());
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new ServedChannels())
                .withDefaultValues(values)
                .withDefaultValue("pattern", PATTERN.replace("\\\\", "\\"))
                .withDefaultValue("group", GROUP)
                .build();
    }
}
