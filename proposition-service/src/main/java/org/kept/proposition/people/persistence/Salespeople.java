package org.kept.proposition.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.people.domain.Salesperson;

/** Everybody who sells: who was put into a team, got a mandate, a training or a coaching. */
@ApplicationScoped
public class Salespeople {
    private static final String SELECT = """
            select s.name, s.since, t.id, t.name from salespeople s
            left join team_members m on m.salesperson = s.name left join teams t on t.id = m.team_id""";

    public Uni<Void> know(String name, Instant now) {
        return Statements.change(
                        "insert into salespeople (name, since) values (?1, ?2) on conflict do nothing", name, now)
                .replaceWithVoid();
    }

    /** @return null when nobody is called so */
    public Uni<Salesperson> find(String name) {
        return Statements.row(SELECT + " where s.name = ?1", name).map(row -> row == null ? null : salesperson(row));
    }

    /** Whether somebody is called so, and has not left. */
    public Uni<Boolean> isThere(String name) {
        return Statements.row("select left_at is null from salespeople where name = ?1", name)
                .map(row -> row != null && (Boolean) row[0]);
    }

    /** By name. */
    public Uni<List<Salesperson>> list(String after, int count) {
        return Statements.rows(SELECT + " where s.name > ?1 order by s.name limit ?2", after, count)
                .map(rows -> rows.stream().map(Salespeople::salesperson).toList());
    }

    private static Salesperson salesperson(Object[] row) {
        return new Salesperson((String) row[0], Values.instant(row[1]), (UUID) row[2], (String) row[3]);
    }
}
