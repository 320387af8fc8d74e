package org.kept.proposition.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** Our own examples keep our contracts, and the other producers' examples can be read. */
class ExamplesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void our_examples_keep_our_contracts() {
        Contract.allOf("proposition-service").forEach((name, contract) -> {
            assertFalse(contract.examples().isEmpty(), name);
            contract.examples().values().forEach(contract::mustHoldFor);
        });
    }

    @Test
    void an_amendment_is_no_first_revision() {
        Contract amended = Contract.of("proposition-service", "commitment-amended.v1");

        assertFalse(amended.problems(amended.example("a-later-date").replace("\"revision\": 2", "\"revision\": 1"))
                .isEmpty());
    }

    @Test
    void the_tiers_of_segmentation_are_understood() throws Exception {
        for (String example : Contract.of("segmentation-service", "account-tier-changed.v1")
                .examples()
                .values()) {
            assertNotNull(JSON.readValue(example, AccountTierChanged.class).tier());
        }
    }

    @Test
    void the_accounts_of_account_service_are_understood() throws Exception {
        for (String example :
                Contract.of("account-service", "account-changed.v1").examples().values()) {
            assertFalse(
                    JSON.readValue(example, AccountChanged.class).accountId().isBlank());
        }
    }
}
