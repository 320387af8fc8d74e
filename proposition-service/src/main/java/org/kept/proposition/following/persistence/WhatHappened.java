package org.kept.proposition.following.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kept.chassis.persistence.Sql;
import org.kept.chassis.streams.Told;
import org.kept.chassis.timelines.Blocking;
import org.kept.chassis.timelines.Timeline;

/** The timeline of all propositions, by its numbers. Blocks the thread. */
@ApplicationScoped
public class WhatHappened {
    /** So much is read ahead for one follower. */
    static final int COUNT_MAX = 200;
    /** So many numbers are looked through at once, whoever they are of. */
    static final int STRIDE = 10_000;

    static final String EVENT = "proposition-changed";

    private static final String READ = """
            select cast(t.seq as text), cast(jsonb_strip_nulls(jsonb_build_object('seq', t.seq, 'propositionId',
                t.proposition_id, 'commitmentId', t.commitment_id, 'accountId', p.account_id,
                'at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'what', t.what)
                || case when $3 then jsonb_build_object('salesperson', p.salesperson,
                    'actor', t.actor, 'why', t.why, 'detail', t.detail)
                    else '{}'::jsonb end) as text)
            from proposition_timeline t join propositions p on p.id = t.proposition_id
            where t.seq > $1 and t.seq <= $2""";

    /** Who hands over hears of that, too. */
    private static final String OWNED =
            " and (p.salesperson %1$s or t.what = 'handedOver' and t.detail ->> 'from' %1$s)";

    private static final String LED_BY =
            "select m.name from team_people m join team_managers l on l.team_id = m.team_id where l.manager = $";

    /** @return null when there is no such proposition */
    public String ownerOf(UUID propositionId) {
        return Blocking.await(() -> Sql.row("select salesperson from propositions where id = $1", propositionId)
                .map(row -> row == null ? null : (String) row[0]));
    }

    /**
     * @param after behind this number
     * @param complete up to this one nothing is missing
     */
    public Timeline.Read read(Followed followed, long after, long complete) {
        // Those of one proposition stand together.
        long upTo = followed.propositionId() == null ? Math.min(complete, after + STRIDE) : complete;
        List<Object> values = new ArrayList<>(List.of(after, upTo, followed.withReasons()));
        String sql = READ + conditions(followed, values) + " order by t.seq limit " + COUNT_MAX;
        List<Told> told = Blocking.await(() -> Sql.rows(sql, values.toArray())).stream()
                .map(row -> new Told((String) row[0], EVENT, (String) row[1]))
                .toList();
        return Timeline.Read.of(told, COUNT_MAX, upTo);
    }

    private static String conditions(Followed followed, List<Object> values) {
        StringBuilder conditions = new StringBuilder();
        if (followed.owner() != null) {
            values.add(followed.owner());
            conditions.append(OWNED.formatted("= $" + values.size()));
        }
        if (followed.leader() != null) {
            values.add(followed.leader());
            conditions.append(OWNED.formatted("in (" + LED_BY + values.size() + ")"));
        }
        if (followed.accountId() != null) {
            values.add(followed.accountId());
            conditions.append(" and p.account_id = $").append(values.size());
        }
        if (followed.propositionId() != null) {
            values.add(followed.propositionId());
            conditions.append(" and t.proposition_id = $").append(values.size());
        }
        return conditions.toString();
    }
}
