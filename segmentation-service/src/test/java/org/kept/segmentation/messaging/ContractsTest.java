package org.kept.segmentation.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.Tick;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class ContractsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String RANKING = "segmentation-service";
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    @Test
    void every_example_keeps_its_own_contract() {
        var contracts = Contract.allOf("segmentation-service");

        assertEquals(
                Set.of(
                        "account-tier-changed.v1",
                        "business-date-passed.v1",
                        "fx-rate-published.v1",
                        "segmentation-policy-set.v1"),
                contracts.keySet());
        contracts.forEach((name, contract) -> contract.examples()
                .forEach((example, json) -> assertEquals(List.of(), contract.problems(json), name + " " + example)));
    }

    @Test
    void a_tick_is_read_as_its_contract_states_it() {
        SegmentationPolicy policy = SegmentationPolicy.of(2, 90, new BigDecimal("0.15"), EUR);
        FxRate rate = new FxRate(
                Currency.getInstance("USD"), EUR, (int) LEAP_DAY.minusDays(1).toEpochDay(), new BigDecimal("0.9231"));

        assertEquals(
                new TickReading.Readable(
                        new Tick(792, LEAP_DAY, SegmentationPolicy.first(EUR), List.of(), false), RANKING),
                tick("leap-day"));
        assertEquals(
                new TickReading.Readable(new Tick(793, LEAP_DAY, policy, List.of(rate), false), RANKING),
                tick("rates"));
    }

    @Test
    void a_tick_is_written_as_its_contract_states_it() {
        Contract contract = Contract.of("segmentation-service", "business-date-passed.v1");
        TickReading.Readable read = assertInstanceOf(TickReading.Readable.class, tick("rates"));

        byte[] written = BusinessDatePassed.write(read.tick(), RANKING);
        contract.mustHoldFor(new String(written, UTF_8));
        assertEquals(read, BusinessDatePassed.read(written));
    }

    @Test
    void a_policy_is_read_as_its_contract_states_it() {
        String example = Contract.of("segmentation-service", "segmentation-policy-set.v1")
                .example("half-a-year");

        assertEquals(
                new PolicyReading.Readable(SegmentationPolicy.of(2, 180, new BigDecimal("0.15"), EUR)),
                PolicySet.read(example.getBytes(UTF_8), 730));
    }

    private static TickReading tick(String example) {
        String json =
                Contract.of("segmentation-service", "business-date-passed.v1").example(example);
        return BusinessDatePassed.read(json.getBytes(UTF_8));
    }
}
