package org.kept.proposition.mandates;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.mandates.domain.Claim;
import org.kept.proposition.mandates.domain.MandateAnswer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class LedgerTest {
    private static final int CLIENTS = 64;
    private static final Instant NOW = Clock.systemUTC().instant();

    @Inject
    Mandates mandates;

    @Inject
    Books books;

    @Inject
    InTransactions transactions;

    @Test
    void sixty_four_at_once_against_a_mandate_for_ten_end_with_exactly_ten() {
        String salesperson = granted(1_000, 100);

        List<MandateAnswer> answers = atOnce(IntStream.range(0, CLIENTS)
                .mapToObj(i -> claim(salesperson, UUID.randomUUID(), 100))
                .toList());

        assertEquals(
                10,
                answers.stream().filter(MandateAnswer.Within.class::isInstance).count());
        assertEquals(1_000, open(salesperson));
        assertEquals(
                10, transactions.number("select count(*) from mandate_bookings where salesperson = ?1", salesperson));
        books.mustBalance();
    }

    @Test
    void sixty_four_at_once_begin_one_starting_mandate() {
        String salesperson = "newcomer-" + UUID.randomUUID();

        atOnce(IntStream.range(0, CLIENTS)
                .mapToObj(i -> claim(salesperson, UUID.randomUUID(), 100))
                .toList());

        assertEquals(CLIENTS * 100, open(salesperson));
        assertEquals(
                1,
                transactions.number(
                        "select count(*) from mandate_entries where salesperson = ?1 and kind = 'granted' and by = 'policy'",
                        salesperson));
        books.mustBalance();
    }

    @Test
    void what_is_released_many_times_at_once_is_given_back_once() {
        String salesperson = granted(1_000, 500);
        UUID proposition = UUID.randomUUID();
        consume(claim(salesperson, proposition, 500));
        consume(claim(salesperson, UUID.randomUUID(), 300));

        IntStream.range(0, CLIENTS)
                .mapToObj(i -> transactions.start(() -> mandates.release(proposition, NOW)))
                .toList()
                .forEach(CompletableFuture::join);

        assertEquals(300, open(salesperson));
        books.mustBalance();
    }

    @Test
    void adjusting_and_releasing_at_once_keeps_within_the_limit_and_in_balance() {
        String salesperson = granted(1_000, 1_000);
        List<UUID> propositions =
                IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();
        propositions.forEach(proposition -> consume(claim(salesperson, proposition, 100)));

        List<CompletableFuture<?>> running = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            UUID proposition = propositions.get(i % propositions.size());
            long value = 50 + i * 37 % 300;
            running.add(
                    i % 3 == 0
                            ? transactions.start(() -> mandates.release(proposition, NOW))
                            : transactions.start(() -> mandates.adjust(claim(salesperson, proposition, value), NOW)));
        }
        // Here nobody has locked the proposition first, so some meet and fail: never do they book twice.
        for (CompletableFuture<?> future : running) {
            Throwable failure = future.handle((answer, thrown) -> thrown).join();
            if (failure != null) {
                assertInstanceOf(IllegalStateException.class, failure, () -> failure.toString());
            }
        }

        assertTrue(open(salesperson) <= 1_000);
        books.mustBalance();
    }

    @Test
    void a_handover_moves_what_is_booked_and_what_the_colleague_cannot_carry_stays() {
        String from = granted(1_000, 1_000);
        String to = granted(500, 500);
        UUID small = UUID.randomUUID();
        UUID large = UUID.randomUUID();
        consume(claim(from, small, 400));
        consume(claim(from, large, 600));

        assertInstanceOf(MandateAnswer.Within.class, adjust(claim(to, small, 400)));
        assertInstanceOf(MandateAnswer.Beyond.class, adjust(claim(to, large, 600)));

        assertEquals(600, open(from));
        assertEquals(400, open(to));
        books.mustBalance();
    }

    @Test
    void handing_over_to_each_other_at_once_ends() {
        String one = granted(100_000, 1_000);
        String other = granted(100_000, 1_000);
        List<UUID> propositions =
                IntStream.range(0, CLIENTS).mapToObj(i -> UUID.randomUUID()).toList();
        atOnce(IntStream.range(0, CLIENTS)
                .mapToObj(i -> claim(i % 2 == 0 ? one : other, propositions.get(i), 10))
                .toList());

        atOnce(IntStream.range(0, CLIENTS)
                .mapToObj(i -> claim(i % 2 == 0 ? other : one, propositions.get(i), 10))
                .toList());

        assertEquals(CLIENTS * 10 / 2, open(one));
        assertEquals(CLIENTS * 10 / 2, open(other));
        books.mustBalance();
    }

    @Test
    void a_signature_carries_beyond_the_limit_and_is_released_like_any_other() {
        String salesperson = granted(1_000, 500);
        UUID proposition = UUID.randomUUID();
        Claim large = claim(salesperson, proposition, 5_000);

        assertInstanceOf(MandateAnswer.Beyond.class, consume(large));
        transactions.run(() -> mandates.consumeSigned(large, "boss", NOW));
        assertEquals(5_000, open(salesperson));
        assertInstanceOf(MandateAnswer.Within.class, adjust(claim(salesperson, proposition, 4_000)));
        assertInstanceOf(MandateAnswer.Beyond.class, adjust(claim(salesperson, proposition, 6_000)));
        assertInstanceOf(MandateAnswer.Beyond.class, consume(claim(salesperson, UUID.randomUUID(), 1)));
        transactions.run(() -> mandates.release(proposition, NOW));

        assertEquals(0, open(salesperson));
        books.mustBalance();
    }

    @Test
    void a_signed_claim_in_another_currency_counts_nothing() {
        String salesperson = granted(1_000, 500);
        Claim foreign = new Claim(salesperson, UUID.randomUUID(), "ACME", 400, "USD", Set.of("logistics"), null);

        var beyond = assertInstanceOf(MandateAnswer.Beyond.class, consume(foreign));
        assertEquals("currency", beyond.excesses().get(0).limit());
        transactions.run(() -> mandates.consumeSigned(foreign, "boss", NOW));

        assertEquals(0, open(salesperson));
        assertEquals(
                1,
                transactions.number(
                        "select count(*) from mandate_bookings where signed_by = 'boss'"
                                + " and claimed_currency = 'USD' and salesperson = ?1",
                        salesperson));
        books.mustBalance();
    }

    @Test
    void the_database_itself_refuses_to_consume_beyond_the_limit_and_to_change_a_line() {
        String salesperson = granted(1_000, 500);
        assertThrows(
                RuntimeException.class,
                () -> transactions.change(
                        "insert into mandate_entries (salesperson, seq, kind, currency, amount_minor, limit_change_minor,"
                                + " per_proposition_change_minor, open_after_minor, limit_after_minor,"
                                + " per_proposition_after_minor, proposition_id, claimed_minor, by, why, at)"
                                + " values (?1, 2, 'consumed', 'EUR', 1001, 0, 0, 1001, 1000, 2000, gen_random_uuid(), 1001, 'x', 'x', now())",
                        salesperson));
        assertThrows(
                RuntimeException.class,
                () -> transactions.change(
                        "update mandate_entries set amount_minor = 0 where salesperson = ?1", salesperson));
        assertThrows(
                RuntimeException.class,
                () -> transactions.change("delete from mandate_entries where salesperson = ?1", salesperson));
        assertEquals(
                1, transactions.number("select count(*) from mandate_entries where salesperson = ?1", salesperson));
    }

    private List<MandateAnswer> atOnce(List<Claim> claims) {
        return claims.stream().map(claim -> transactions.start(() -> mandates.consume(claim, NOW))).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private MandateAnswer consume(Claim claim) {
        return transactions.run(() -> mandates.consume(claim, NOW));
    }

    private MandateAnswer adjust(Claim claim) {
        return transactions.run(() -> mandates.adjust(claim, NOW));
    }

    private String granted(long open, long perProposition) {
        return books.granted("s-" + UUID.randomUUID(), open, perProposition);
    }

    private long open(String salesperson) {
        return transactions.number("select open_minor from mandates where salesperson = ?1", salesperson);
    }

    private static Claim claim(String salesperson, UUID proposition, long value) {
        return new Claim(salesperson, proposition, "ACME", value, "EUR", Set.of("logistics"), null);
    }
}
