package org.kept.account.messaging;

import java.time.Instant;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.kept.account.domain.OrderClaim;
import org.kept.embedded.testing.Contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** Our own examples keep our contracts, and the other producers' examples can be read. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @Test
    void our_examples_keep_our_contracts() {
        Contract.allOf("account-service").forEach((name, contract) -> {
            assertFalse(contract.examples().isEmpty(), name);
            contract.examples().values().forEach(contract::mustHoldFor);
        });
    }

    @Test
    void the_contract_of_an_order_refuses_a_cancelled_one_that_is_worth_something() {
        Contract contract = Contract.of("account-service", "order-recorded.v1");

        assertFalse(contract.problems(contract.example("cancelled").replace("\"0.00\"", "\"1.00\""))
                .isEmpty());
        assertFalse(contract.problems(contract.example("placed").replace("\"revision\": 1", "\"revision\": 0"))
                .isEmpty());
    }

    @Test
    void our_examples_of_orders_are_sound() {
        Contract.of("account-service", "order-recorded.v1")
                .examples()
                .values()
                .forEach(example -> assertInstanceOf(
                        OrderClaim.Verdict.Sound.class,
                        read(example, OrderRecorded.class).toClaim().judge(Instant.MAX),
                        example));
    }

    @Test
    void the_tiers_of_segmentation_are_understood() {
        Contract.of("segmentation-service", "account-tier-changed.v1")
                .examples()
                .values()
                .forEach(example -> assertNotNull(
                        read(example, AccountTierChanged.class).told().since()));
    }

    @Test
    void the_propositions_of_sales_are_understood() {
        Contract.of("proposition-service", "proposition-committed.v1")
                .examples()
                .values()
                .forEach(example -> assertFalse(
                        read(example, PropositionCommitted.class).promised().isEmpty()));
        Contract.of("proposition-service", "proposition-amended.v1")
                .examples()
                .values()
                .forEach(example -> assertFalse(
                        read(example, PropositionCommitted.class).promised().isEmpty()));
        Contract.of("proposition-service", "proposition-withdrawn.v1")
                .examples()
                .values()
                .forEach(example ->
                        assertNotNull(read(example, PropositionWithdrawn.class).withdrawn()));
        Contract.of("proposition-service", "proposition-settled.v1")
                .examples()
                .values()
                .forEach(example ->
                        assertNotNull(read(example, PropositionSettled.class).settled()));
    }

    @Test
    void the_progress_of_departments_is_understood() {
        Contract.of("fulfilment-service", "commitment-progressed.v1")
                .examples()
                .values()
                .forEach(example -> assertNotNull(
                        read(example, CommitmentProgressed.class).progress().state()));
    }

    @Test
    void what_we_do_not_know_is_ignored() {
        AccountTierChanged read = read("""
                {"accountId":"A","tier":"KEY","businessDate":"2026-01-01","revision":4,"mood":{"of":["the","day"]}}""", AccountTierChanged.class);

        assertEquals(4, read.told().revision());
    }

    private static <T> T read(String json, Class<T> type) {
        return new JsonValues<>(JSON, type)
                .read(new ConsumerRecord<>("any", 0, 0, null, json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
