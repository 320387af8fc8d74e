package org.kept.proposition.mandates;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;
import org.kept.proposition.mandates.application.GrantingMandates;
import org.kept.proposition.mandates.application.GrowingByTraining;
import org.kept.proposition.mandates.application.GrowthPolicy;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.mandates.domain.Claim;
import org.kept.proposition.mandates.domain.Entry;
import org.kept.proposition.mandates.domain.EntryKind;
import org.kept.proposition.mandates.domain.Extension;
import org.kept.proposition.mandates.domain.Grant;
import org.kept.proposition.mandates.domain.Permitted;
import org.kept.proposition.mandates.persistence.MandateRows;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever is done with mandates in whatever order, a dozen things at a time: the books agree. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class LedgerPropertyTest {
    private static final int ROUNDS = 25;
    private static final Instant NOW = Instant.now();
    /** The one training of everybody is valid at the first, and over at the second. */
    private static final Instant TRAINED = Instant.parse("2020-01-15T00:00:00Z");

    private static final Instant EXPIRED = Instant.parse("2020-03-01T00:00:00Z");

    @Inject
    Mandates mandates;

    @Inject
    GrantingMandates granting;

    @Inject
    GrowingByTraining byTraining;

    @Inject
    GrowthPolicy growth;

    @Inject
    MandateRows rows;

    @Inject
    Books books;

    @Inject
    InTransactions transactions;

    private String manager;
    private List<String> people;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_sum_of_the_entries_is_always_the_row(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        threePeopleWithATrainingEach();
        List<UUID> propositions =
                IntStream.range(0, 12).mapToObj(i -> UUID.randomUUID()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<?>> running = new ArrayList<>();
            for (UUID proposition : propositions) {
                running.add(transactions.start(onProposition(random, proposition)));
            }
            running.add(transactions.start(onLimits(random, people.get(random.nextInt(people.size())))));
            running.forEach(CompletableFuture::join);
            books.mustBalance();
            assertEquals("[]", books.grantsThatDoNotStand(people), "seed " + seed + ", round " + round);
        }
        assertEquals(
                Set.of(EntryKind.values()).stream().map(EntryKind::word).collect(Collectors.toSet()),
                kindsOfEntries(),
                "everything that a ledger can tell has happened");
    }

    private void threePeopleWithATrainingEach() {
        List<Actor> team = List.of(Actor.sales(), Actor.sales(), Actor.sales());
        manager = Actor.managerOf(team.toArray(Actor[]::new)).name();
        people = team.stream().map(Actor::name).toList();
        books.granted(people.get(0), 2_000, 800);
        books.granted(people.get(1), 1_000, 1_000);
        books.granted(people.get(2), 300, 50);
        people.forEach(person -> transactions.change("""
                        insert into trainings (id, salesperson, topic, certified_on, expires_on, certified_by)
                        values (gen_random_uuid(), ?1, 'contract-law', '2020-01-01', '2020-02-01', 'boss')""", person));
    }

    private Supplier<Uni<Object>> onProposition(RandomGenerator random, UUID proposition) {
        String salesperson = people.get(random.nextInt(people.size()));
        String currency = random.nextInt(10) == 0 ? "USD" : "EUR";
        long value = random.nextLong(0, 600);
        Claim claim = new Claim(salesperson, proposition, "ACME", value, currency, Set.of("logistics"), null);
        return switch (random.nextInt(6)) {
            case 0 -> () -> mandates.consume(claim, NOW).map(answer -> answer);
            case 1, 2 -> () -> mandates.adjust(claim, NOW).map(answer -> answer);
            case 3 -> () -> mandates.consumeSigned(claim, manager, NOW).map(nothing -> nothing);
            case 4 ->
                () -> mandates.extend(extension(claim, random.nextBoolean()), NOW)
                        .map(nothing -> nothing);
            default -> () -> mandates.release(proposition, NOW).map(nothing -> nothing);
        };
    }

    private Extension extension(Claim claim, boolean lasts) {
        return new Extension(
                claim.propositionId(),
                claim.salesperson(),
                new Extension.Reach(claim.valueMinor(), claim.currency(), Extension.Reach.OF_VALUE),
                new Extension.Lasting(NOW.plus(Duration.ofDays(lasts ? 1 : -1)), manager, "this once"),
                true);
    }

    private Supplier<Uni<Object>> onLimits(RandomGenerator random, String salesperson) {
        long open = random.nextLong(0, 3_000);
        String currency = random.nextInt(4) == 0 ? "USD" : "EUR";
        Grant grant = random.nextInt(3) == 0
                ? new Grant("EUR", named(random, open), named(random, open / 2), Permitted.EVERY, null)
                : new Grant(currency, open, open / 2, null, null);
        boolean trained = random.nextBoolean();
        long kept = random.nextLong(0, 40);
        return switch (random.nextInt(3)) {
            case 0 ->
                () -> granting.grant(salesperson, grant, manager, "as it is now", NOW)
                        .map(answer -> answer);
            case 1 ->
                () -> byTraining
                        .certified(salesperson, trained ? TRAINED : EXPIRED)
                        .map(nothing -> nothing);
            default -> () -> reviewed(salesperson, kept).map(nothing -> nothing);
        };
    }

    private static Long named(RandomGenerator random, long minor) {
        return random.nextBoolean() ? minor : null;
    }

    /** What a look at the kept rate does; of forty, so many were kept. */
    private Uni<Void> reviewed(String salesperson, long kept) {
        return rows.lock(salesperson).chain(mandate -> {
            long change = growth.keptRate().review(mandate, kept, 40).changeMinor();
            EntryKind kind = change > 0 ? EntryKind.WIDENED : EntryKind.NARROWED;
            return change == 0
                    ? Uni.createFrom().voidItem()
                    : rows.change(
                            mandate,
                            mandate.limits().plus(change, 0),
                            mandate.grantedMinor(),
                            new MandateRows.Change(kind, Entry.POLICY, "kept " + kept, NOW));
        });
    }

    private Set<String> kindsOfEntries() {
        return transactions
                .rows(
                        "select distinct kind from mandate_entries where salesperson = any (string_to_array(?1, ','))",
                        String.join(",", people))
                .stream()
                .map(row -> (String) row[0])
                .collect(Collectors.toSet());
    }
}
