package org.kept.proposition.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.mandates.InTransactions;
import org.kept.proposition.mandates.application.GrantingMandates;
import org.kept.proposition.mandates.application.GrowingByTraining;
import org.kept.proposition.mandates.application.ReviewingMandates;
import org.kept.proposition.mandates.domain.Grant;
import org.kept.proposition.mandates.domain.GrantDecision;
import org.kept.proposition.mandates.domain.Limits;
import org.kept.proposition.mandates.domain.Permitted;
import org.kept.proposition.mandates.persistence.MandateRows;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class GrowthTest {
    private final String salesperson = "s-" + UUID.randomUUID();

    @Inject
    InTransactions transactions;

    @Inject
    MandateRows mandates;

    @Inject
    GrantingMandates granting;

    @Inject
    GrowingByTraining byTraining;

    @Inject
    ReviewingMandates reviewing;

    @Test
    void a_good_kept_rate_widens_once_a_period_however_many_look() {
        Settled settled = new Settled(transactions);
        begin();
        // The kept rate of a period counts what was due before it began: up to seven days ago, ten are safe.
        settled.commitments(20, true, salesperson, "A", "logistics", "delivery", 3);

        IntStream.range(0, 8)
                .mapToObj(i -> transactions.apart(reviewing::review))
                .toList()
                .forEach(CompletableFuture::join);
        transactions.apart(reviewing::review).join();

        assertEquals(1_100, limit());
        assertEquals(1, entries("widened"));
    }

    @Test
    void a_bad_kept_rate_narrows_with_the_reason() {
        Settled settled = new Settled(transactions);
        begin();
        settled.commitments(20, false, salesperson, "A", "logistics", "delivery", 3);

        transactions.apart(reviewing::review).join();

        assertEquals(900, limit());
        Object why = transactions.rows(
                        "select why from mandate_entries where salesperson = ?1 and kind = 'narrowed'", salesperson)
                .get(0)[0];
        assertEquals(true, why.toString().startsWith("0 of 20 commitments kept, less than 75 %"), why.toString());
    }

    @Test
    void what_is_overdue_narrows_as_long_as_nobody_settles_it() {
        Settled settled = new Settled(transactions);
        begin();
        for (int i = 0; i < 20; i++) {
            settled.one("IN_PROGRESS", false, salesperson, "logistics", "delivery");
        }

        transactions.apart(reviewing::review).join();

        assertEquals(900, limit());
        assertEquals(1, entries("narrowed"));
    }

    @Test
    void a_training_that_expires_takes_back_what_it_gave_once() {
        begin();
        training();
        certifiedAsOf("2020-01-15");
        assertEquals(1_000 + 100_000_000, limit());

        List<CompletableFuture<Void>> running = IntStream.range(0, 4)
                .mapToObj(i -> transactions.apart(reviewing::review))
                .toList();
        running.forEach(CompletableFuture::join);
        transactions.apart(reviewing::review).join();

        assertEquals(1_000, limit());
        assertEquals(1, entries("narrowed"));
    }

    @Test
    void a_grant_after_a_training_stands_when_it_expires_and_a_renewed_one_widens_again() {
        trainedAfterABegin();

        grant(new Grant("EUR", 5_000L, 2_000L, null, null));
        assertEquals(List.of(5_000L, 2_000L), limits());
        certifiedAsOf("2020-03-01");

        assertEquals(List.of(5_000L, 2_000L), limits());
        assertEquals(0, entries("narrowed"), "nothing is taken back");
        certifiedAsOf("2020-01-20");
        assertEquals(List.of(5_000L + 100_000_000, 2_000L + 25_000_000), limits());
    }

    @Test
    void a_grant_of_one_amount_leaves_a_training_the_other() {
        trainedAfterABegin();

        grant(new Grant("EUR", 5_000L, null, null, null));
        assertEquals(List.of(5_000L, 1_000L + 25_000_000), limits());
        certifiedAsOf("2020-03-01");

        assertEquals(List.of(5_000L, 1_000L), limits());
    }

    @Test
    void a_training_takes_nothing_back_in_another_currency() {
        trainedAfterABegin();

        grant(new Grant("USD", 5_000L, 2_000L, null, null));
        certifiedAsOf("2020-03-01");

        assertEquals(List.of(5_000L, 2_000L), limits());
    }

    @Test
    void a_grant_without_an_open_value_is_no_new_base_of_the_kept_rate() {
        trainedAfterABegin();

        grant(new Grant(null, null, null, Permitted.of(List.of("logistics")), null));
        assertEquals(1_000, granted());
        grant(new Grant("EUR", null, 3_000L, null, Permitted.EVERY));
        assertEquals(1_000, granted());
        grant(new Grant("EUR", 5_000L, null, null, null));

        assertEquals(5_000, granted());
    }

    private void trainedAfterABegin() {
        begin();
        training();
        certifiedAsOf("2020-01-15");
        assertEquals(List.of(1_000L + 100_000_000, 1_000L + 25_000_000), limits());
    }

    private void training() {
        transactions.change(
                "insert into trainings (id, salesperson, topic, certified_on, expires_on, certified_by)"
                        + " values (gen_random_uuid(), ?1, 'contract-law', '2020-01-01', '2020-02-01', 'boss')",
                salesperson);
    }

    private void certifiedAsOf(String day) {
        transactions.run(() -> byTraining.certified(salesperson, Instant.parse(day + "T00:00:00Z")));
    }

    private void grant(Grant grant) {
        GrantDecision decision =
                transactions.run(() -> granting.grant(salesperson, grant, "boss", "as it is now", Instant.now()));
        assertEquals(new GrantDecision.Granted(), decision);
    }

    private void begin() {
        Limits limits = new Limits("EUR", 1_000, 1_000, Permitted.EVERY, Permitted.EVERY);
        transactions.run(() -> mandates.begin(salesperson, limits, "boss", "for this test", Instant.now()));
    }

    private long limit() {
        return transactions.number("select limit_minor from mandates where salesperson = ?1", salesperson);
    }

    private List<Long> limits() {
        return List.of(
                limit(),
                transactions.number("select per_proposition_minor from mandates where salesperson = ?1", salesperson));
    }

    private long granted() {
        return transactions.number("select granted_minor from mandates where salesperson = ?1", salesperson);
    }

    private long entries(String kind) {
        return transactions.number(
                "select count(*) from mandate_entries where salesperson = ?1 and kind = ?2", salesperson, kind);
    }
}
