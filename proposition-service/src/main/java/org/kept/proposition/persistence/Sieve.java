package org.kept.proposition.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.PropositionState;
import org.kept.proposition.persistence.Order.Place;

/**
 * What to list and in which order; null means any.
 *
 * @param dueFrom what is due at this instant or later
 * @param dueTo what is due before this instant
 * @param atRisk as {@code Commitment.atRisk()} tells it
 * @param broken as {@code Commitment.broken()} tells it, whatever became of it afterwards
 * @param awaitingCoSignature the whole of its proposition, or an amendment of it
 * @param team whose members' and touch-points' propositions
 * @param leader of the teams whose propositions
 * @param currency of its proposition's value
 * @param after the place after which the page starts, or null for the first
 */
public record Sieve(
        String accountId,
        PropositionState propositionState,
        CommitmentState commitmentState,
        String salesperson,
        String department,
        Instant dueFrom,
        Instant dueTo,
        Boolean atRisk,
        Boolean broken,
        Boolean awaitingCoSignature,
        UUID team,
        String leader,
        String currency,
        Order order,
        Place after) {

    // What waits for a manager is the whole, or the next version of what is committed; as its index says.
    private static final String AWAITING = "(p.state = 'AWAITING_CO_SIGNATURE' or p.amendment_asked_at is not null)";
    private static final String OF_TEAM = "p.salesperson in (select name from team_people where team_id = ?)";
    private static final String LED_BY = "p.salesperson in (select t.name from team_people t join team_managers l"
            + " on l.team_id = t.team_id where l.manager = ?)";

    Where ofProposition() {
        String ofState = propositionState == PropositionState.AWAITING_CO_SIGNATURE
                ? "(p.state = ? or p.amendment_asked_at is not null)"
                : "p.state = ?";
        Where where = new Where();
        if (awaitingCoSignature != null) {
            where.and(awaitingCoSignature ? AWAITING : "not " + AWAITING);
        }
        return where.and("p.account_id = ?", accountId)
                .and(OF_TEAM, team)
                .and(LED_BY, leader)
                .and("p.value_currency = ?", currency)
                .and(ofState, propositionState == null ? null : propositionState.name())
                .and("p.salesperson = ?", salesperson);
    }

    Where ofCommitment() {
        return new Where()
                .and("c.state = ?", commitmentState == null ? null : commitmentState.name())
                .and("c.department = ?", department)
                .and("c.due_at >= ?", dueFrom)
                .and("c.due_at < ?", dueTo);
    }

    /** SQL of each sign of a commitment that is asked to be there, or not to be there. */
    List<String> signs(boolean there) {
        List<String> signs = new ArrayList<>();
        if (atRisk != null && atRisk == there) {
            signs.add("c.at_risk");
        }
        if (broken != null && broken == there) {
            signs.add("c.kept is false");
        }
        return signs;
    }

    Where afterItsPlace(Where where) {
        return after == null ? where : order.startAfter(after, where);
    }
}
