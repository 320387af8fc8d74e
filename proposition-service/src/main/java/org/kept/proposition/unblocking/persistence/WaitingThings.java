package org.kept.proposition.unblocking.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.PropositionState;
import org.kept.proposition.people.persistence.Statements;
import org.kept.proposition.people.persistence.Values;
import org.kept.proposition.unblocking.domain.Patience;
import org.kept.proposition.unblocking.domain.Waiting;

/** What waits in the propositions that a team answers for. */
@ApplicationScoped
public class WaitingThings {
    private static final String PEOPLE = """
            with people as (select name, left_at from team_people where team_id = ?1)
            """;

    // What waits for a signature has not changed since it began to.
    private static final String WHOLE = PEOPLE + """
            select p.salesperson, people.left_at is not null, p.id, p.account_id, p.state,
                p.amendment_asked_at is not null, cast(null as uuid), cast(null as text), cast(null as text),
                coalesce(people.left_at, p.amendment_asked_at, p.changed_at) since
            from people join propositions p on p.salesperson = people.name
            where people.left_at is not null and (p.state in ('DRAFT', 'AWAITING_CO_SIGNATURE', 'COMMITTED', 'PARTIAL')
                    or p.amendment_asked_at is not null)
                or p.state = 'AWAITING_CO_SIGNATURE' and coalesce(p.amendment_asked_at, p.changed_at) <= ?2
                or p.amendment_asked_at <= ?2
            order by since, p.id limit ?3""";

    // A department that says what it has said before has not moved.
    private static final String COMMITMENTS = PEOPLE + """
            select * from (
                select p.salesperson, people.left_at is not null gone, p.id proposition, p.account_id,
                    p.state proposition_state, false amendment, c.id, c.department, c.state, coalesce((
                        select max(told.at) from (
                            select t.at, t.what, t.detail ->> 'state' state,
                                lag(t.detail ->> 'state') over (partition by t.what order by t.seq) state_before
                            from proposition_timeline t where t.proposition_id = p.id and t.commitment_id = c.id) told
                        where told.what not in ('customerWord', 'foreseen')
                            and (told.what <> 'progressed' or told.state is distinct from told.state_before)),
                        c.made_at) since
                from people join propositions p on p.salesperson = people.name
                join commitments c on c.proposition_id = p.id
                where p.state in ('COMMITTED', 'PARTIAL')
                    and c.state in ('COMMITTED', 'ACKNOWLEDGED', 'COUNTERED', 'DECLINED', 'PENDING_CANCELLATION')) waiting
            where state in ('COUNTERED', 'DECLINED') and since <= ?2
                or state not in ('COUNTERED', 'DECLINED') and since <= ?3
            order by since, id limit ?4""";

    private static final String HELD = """
            select proposition_id, amount_minor from mandate_bookings
            where proposition_id = any (cast(string_to_array(?1, ',') as uuid[]))""";

    /**
     * At most so many of the whole and so many commitments, those that wait longest first. Whatever waits a shorter time
     * than its patience takes no place from what hangs.
     */
    public Uni<List<Waiting>> of(UUID team, Patience.Ended ended, int count) {
        return Statements.rows(WHOLE, team, ended.signature(), count)
                .chain(whole -> Statements.rows(COMMITMENTS, team, ended.owner(), ended.department(), count)
                        .map(commitments -> {
                            List<Waiting> found = new ArrayList<>();
                            whole.forEach(row -> found.add(waiting(row)));
                            commitments.forEach(row -> found.add(waiting(row)));
                            found.sort(Comparator.comparing(Waiting::since));
                            return found;
                        }));
    }

    /** @return what each of the propositions has booked of its owner's mandate, in minor units of its currency */
    public Uni<Map<UUID, Long>> held(List<UUID> propositions) {
        String ids = String.join(
                ",", propositions.stream().map(UUID::toString).distinct().toList());
        return Statements.rows(HELD, ids).map(rows -> {
            Map<UUID, Long> held = new HashMap<>();
            rows.forEach(row -> held.put((UUID) row[0], Values.number(row[1])));
            return held;
        });
    }

    private static Waiting waiting(Object[] row) {
        return new Waiting(
                (String) row[0],
                (Boolean) row[1],
                (UUID) row[2],
                (String) row[3],
                PropositionState.valueOf((String) row[4]),
                (Boolean) row[5],
                (UUID) row[6],
                (String) row[7],
                row[8] == null ? null : CommitmentState.valueOf((String) row[8]),
                Values.instant(row[9]));
    }
}
