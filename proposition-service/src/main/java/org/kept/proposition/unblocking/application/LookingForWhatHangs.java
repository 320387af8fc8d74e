package org.kept.proposition.unblocking.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.application.ExplainingMandates;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.people.domain.Team;
import org.kept.proposition.unblocking.domain.Hang;
import org.kept.proposition.unblocking.persistence.WaitingThings;

/** What keeps the people of a team from selling: what hangs, and how much of their mandates it holds. */
@ApplicationScoped
public class LookingForWhatHangs {
    /** Of each kind: what waits longest; the rest shows when that is free. */
    public static final int COUNT_MAX = 500;

    private final WaitingThings waiting;
    private final ExplainingMandates mandates;
    private final UnblockingPolicy policy;
    private final Clock clock;

    LookingForWhatHangs(WaitingThings waiting, ExplainingMandates mandates, UnblockingPolicy policy, Clock clock) {
        this.waiting = waiting;
        this.mandates = mandates;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param hangs the longest first
     * @param held what propositions have booked of their owners' mandates, in minor units of the mandate's currency
     * @param mandates of those in the team
     */
    public record Blocked(Instant asOf, List<Hang> hangs, Map<UUID, Long> held, List<Mandate> mandates) {}

    public Uni<Blocked> in(Team team) {
        Instant now = clock.instant();
        return waiting.of(team.id(), policy.patience().endedAt(now), COUNT_MAX).chain(found -> {
            List<Hang> hangs = found.stream()
                    .flatMap(one -> Hang.of(one, team.managers(), policy.patience(), now).stream())
                    .toList();
            List<UUID> propositions =
                    hangs.stream().map(hang -> hang.waiting().propositionId()).toList();
            return waiting.held(propositions)
                    .chain(held -> mandates.mandatesOf(team.members()).map(all -> new Blocked(now, hangs, held, all)));
        });
    }
}
