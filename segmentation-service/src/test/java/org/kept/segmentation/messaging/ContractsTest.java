package org.kept.segmentation.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ContractsTest {
    @Test
    void every_example_keeps_its_own_contract() {
        var contracts = Contract.allOf("segmentation-service");

        assertEquals(Set.of("account-tier-changed.v1", "business-date-passed.v1"), contracts.keySet());
        contracts.forEach((name, contract) -> contract.examples()
                .forEach((example, json) -> assertEquals(List.of(), contract.problems(json), name + " " + example)));
    }

    @Test
    void a_tick_is_read_as_its_contract_states_it() {
        String example =
                Contract.of("segmentation-service", "business-date-passed.v1").example("leap-day");

        assertEquals(Optional.of(LocalDate.of(2028, 2, 29)), BusinessDatePassed.read(example.getBytes(UTF_8)));
    }
}
