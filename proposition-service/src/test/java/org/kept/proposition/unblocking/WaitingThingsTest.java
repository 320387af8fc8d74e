package org.kept.proposition.unblocking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;
import org.kept.proposition.mandates.InTransactions;
import org.kept.proposition.unblocking.domain.Patience;
import org.kept.proposition.unblocking.domain.Waiting;
import org.kept.proposition.unblocking.persistence.WaitingThings;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class WaitingThingsTest {
    private static final Patience PATIENCE = new Patience(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(3));

    private final Actor owner = Actor.sales();
    private final Actor manager = new Actor("leads-" + UUID.randomUUID(), "sales-manager");

    @Inject
    InTransactions transactions;

    @Inject
    WaitingThings waiting;

    @Test
    void what_still_has_time_takes_no_place_from_what_hangs_already() {
        SalesApi.awaitDepartments("logistics");
        UUID team = UUID.fromString(manager.form(owner).path("id"));
        Response silent = owner.committed("1.00", "logistics");
        Response countered = owner.committed("1.00", "logistics");
        transactions.change(
                "update commitments set state = 'COUNTERED' where proposition_id = ?1", id(countered, "propositionId"));
        waits(silent, Duration.ofDays(2));
        waits(countered, Duration.ofHours(36));

        List<Waiting> found = transactions.run(() -> waiting.of(team, PATIENCE.endedAt(Instant.now()), 1));

        assertEquals(
                List.of(id(countered, "commitments[0].commitmentId")),
                found.stream().map(Waiting::commitmentId).toList());
    }

    @Test
    void a_department_that_says_the_same_again_has_not_moved() {
        SalesApi.awaitDepartments("logistics");
        UUID team = UUID.fromString(manager.form(owner).path("id"));
        Response silent = owner.committed("1.00", "logistics");
        waits(silent, Duration.ofDays(4));
        says(silent, "acknowledged", Duration.ofDays(4));
        says(silent, "acknowledged", Duration.ofHours(1));

        assertEquals(1, found(team).size());
        says(silent, "held", Duration.ofHours(1));
        assertEquals(0, found(team).size());
    }

    private List<Waiting> found(UUID team) {
        return transactions.run(() -> waiting.of(team, PATIENCE.endedAt(Instant.now()), 10));
    }

    private void says(Response proposition, String state, Duration since) {
        transactions.change(
                "insert into proposition_timeline (proposition_id, commitment_id, at, actor, what, detail)"
                        + " values (?1, ?2, ?3, 'logistics', 'progressed', jsonb_build_object('state', cast(?4 as text)))",
                id(proposition, "propositionId"),
                id(proposition, "commitments[0].commitmentId"),
                Instant.now().minus(since),
                state);
    }

    private void waits(Response proposition, Duration since) {
        transactions.change(
                "update proposition_timeline set at = ?2 where proposition_id = ?1",
                id(proposition, "propositionId"),
                Instant.now().minus(since));
    }

    private static UUID id(Response proposition, String path) {
        return UUID.fromString(proposition.path(path));
    }
}
