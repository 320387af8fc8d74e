package org.kept.fulfilment.messaging;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.embedded.testing.Contract;
import org.kept.fulfilment.domain.Commitment;
import org.kept.fulfilment.domain.OtherSalesperson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Our own examples keep our contracts, and the examples of proposition-service can be read. */
class ExamplesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Contract MADE = Contract.of("proposition-service", "commitment-made.v1");

    @Test
    void our_examples_keep_our_contracts() {
        Contract.allOf("fulfilment-service").values().forEach(contract -> {
            assertFalse(contract.examples().isEmpty());
            contract.examples().values().forEach(contract::mustHoldFor);
        });
    }

    @Test
    void the_commitments_of_sales_are_understood() throws JsonProcessingException {
        for (String example : MADE.examples().values()) {
            CommitmentMade made = JSON.readValue(example, CommitmentMade.class);
            made.toCommitment("commitments." + made.department() + ".v1");
        }
        Commitment commitment = read(MADE.example("logistics")).toCommitment("commitments.logistics.v1");

        assertEquals("ACME-0042", commitment.accountId());
        assertEquals(Instant.parse("2027-01-15T16:00:00Z"), commitment.terms().dueAt());
    }

    @ParameterizedTest
    @CsvSource({
        "commitmentId",
        "propositionId",
        "accountId",
        "department",
        "salesperson",
        "promise",
        "dueAt",
        "timeZone",
        "madeAt"
    })
    void what_misses_something_is_poison_that_says_what(String field) throws JsonProcessingException {
        CommitmentMade made = read(MADE.example("logistics").replace('"' + field + '"', "\"lost\""));

        var poison = assertThrows(PoisonEvent.class, () -> made.toCommitment("commitments.logistics.v1"));

        assertTrue(poison.getMessage().contains(field), poison.getMessage());
    }

    @Test
    void a_commitment_on_another_departments_topic_and_an_unknown_zone_are_poison() throws JsonProcessingException {
        CommitmentMade made = read(MADE.example("logistics"));
        CommitmentMade martian = read(MADE.example("logistics").replace("Europe/Berlin", "Mars/Olympus"));

        assertThrows(PoisonEvent.class, () -> made.toCommitment("commitments.finance.v1"));
        assertThrows(PoisonEvent.class, () -> martian.toCommitment("commitments.logistics.v1"));
    }

    @Test
    void what_sales_says_later_is_understood_and_what_misses_something_is_poison() throws JsonProcessingException {
        String topic = "commitments.logistics.v1";
        String insisted =
                Contract.of("proposition-service", "commitment-insisted.v1").example("declined");
        String cancelled = Contract.of("proposition-service", "commitment-cancellation-requested.v1")
                .example("left-out");

        assertEquals(
                2,
                JSON.readValue(insisted, CommitmentInsisted.class).toWord(topic).revision());
        assertEquals(
                2,
                JSON.readValue(cancelled, CancellationRequested.class)
                        .toWord(topic)
                        .revision());

        for (String amended : Contract.of("proposition-service", "commitment-amended.v1")
                .examples()
                .values()) {
            assertEquals(2, read(amended).toAmendment(topic).revision());
        }

        CommitmentInsisted nameless = JSON.readValue(insisted.replace("insistedBy", "lost"), CommitmentInsisted.class);
        assertEquals(
                "It does not say: insistedBy.",
                assertThrows(PoisonEvent.class, () -> nameless.toWord(topic)).getMessage());
        CancellationRequested stray = JSON.readValue(cancelled, CancellationRequested.class);
        assertThrows(PoisonEvent.class, () -> stray.toWord("commitments.finance.v1"));
    }

    @Test
    void whom_to_ask_from_now_on_is_understood_and_without_a_name_or_a_revision_it_is_poison()
            throws JsonProcessingException {
        String topic = "commitments.logistics.v1";
        String handed =
                Contract.of("proposition-service", "commitment-handed-over.v1").example("to-a-colleague");

        OtherSalesperson other =
                JSON.readValue(handed, CommitmentHandedOver.class).toWord(topic);

        assertEquals("colleague", other.salesperson());
        assertEquals(1, other.revision());
        for (String field : List.of("salesperson", "salespersonRevision", "handedOverBy")) {
            CommitmentHandedOver without =
                    JSON.readValue(handed.replace('"' + field + '"', "\"lost\""), CommitmentHandedOver.class);
            assertThrows(PoisonEvent.class, () -> without.toWord(topic), field);
        }
        CommitmentHandedOver stray = JSON.readValue(handed, CommitmentHandedOver.class);
        assertThrows(PoisonEvent.class, () -> stray.toWord("commitments.finance.v1"));
    }

    private static CommitmentMade read(String json) throws JsonProcessingException {
        return JSON.readValue(json, CommitmentMade.class);
    }
}
