package org.kept.segmentation.policies;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.NotAcknowledged;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.policies.SettingPolicy.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SettingPolicyTest {
    private static final SegmentationPolicy FIRST = policy(1, "0.2");
    private static final SegmentationPolicy MINE = policy(2, "0.3");

    @Test
    void it_is_set_once_the_ranking_has_it() {
        assertEquals(Outcome.SET, set(List.of(Optional.of(FIRST), Optional.of(MINE))));
    }

    @Test
    void the_same_decision_of_somebody_else_is_as_good() {
        assertEquals(Outcome.SET, set(List.of(Optional.of(policy(2, "0.30")))));
    }

    @Test
    void another_one_of_the_same_version_has_overtaken_it() {
        assertEquals(Outcome.OVERTAKEN, set(List.of(Optional.of(FIRST), Optional.of(policy(2, "0.4")))));
    }

    @Test
    void a_later_one_has_overtaken_it_too() {
        assertEquals(Outcome.OVERTAKEN, set(List.of(Optional.of(policy(3, "0.3")))));
    }

    @Test
    void while_the_ranking_moves_to_another_instance_it_is_only_written() {
        assertEquals(Outcome.WRITTEN, set(List.of(Optional.of(FIRST), Optional.empty())));
    }

    @Test
    void what_kafka_did_not_take_is_not_waited_for() {
        SettingPolicy setting = new SettingPolicy(
                (policy, who) -> {
                    throw new NotAcknowledged("The policy was", new IllegalStateException("away"));
                },
                () -> {
                    throw new AssertionError("asked all the same");
                },
                Duration.ofSeconds(1));

        assertThrows(NotAcknowledged.class, () -> setting.set(MINE, "operator"));
    }

    /** @param seen what the ranking says, look by look; its last word it repeats */
    private static Outcome set(List<Optional<SegmentationPolicy>> seen) {
        Iterator<Optional<SegmentationPolicy>> looks = seen.iterator();
        Optional<SegmentationPolicy> last = seen.get(seen.size() - 1);
        return new SettingPolicy(
                        (policy, who) -> {}, () -> looks.hasNext() ? looks.next() : last, Duration.ofMillis(200))
                .set(MINE, "operator");
    }

    private static SegmentationPolicy policy(long version, String share) {
        return SegmentationPolicy.of(version, 365, new BigDecimal(share), Currency.getInstance("USD"));
    }
}
