package org.kept.proposition.people.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.people.domain.Team;

/** Who leads whom. Names of members and managers contain no comma. */
@ApplicationScoped
public class Teams {
    private static final String LEADS = """
            select count(*) from team_people p join team_managers l on l.team_id = p.team_id
            where p.name = ?2 and l.manager = ?1 and ?1 <> ?2""";

    private static final String LED = """
            select count(*) from team_people p join team_managers l on l.team_id = p.team_id
            where p.name = ?1 and l.manager <> ?1 and p.sells""";

    private static final String SELECT = """
            select t.id, t.name, t.version,
                (select string_agg(salesperson, ',' order by salesperson) from team_members where team_id = t.id),
                (select string_agg(manager, ',' order by manager) from team_managers where team_id = t.id),
                (select string_agg(touch_point, ',' order by touch_point) from team_touch_points where team_id = t.id)
            from teams t""";

    private static final String MEMBERS = """
            with person as (
                insert into salespeople (name, since, last_team_id)
                select unnest(string_to_array(?2, ',')), ?3, ?1
                on conflict (name) do update set last_team_id = excluded.last_team_id, left_at = null)
            insert into team_members (salesperson, team_id) select unnest(string_to_array(?2, ',')), ?1""";

    private static final String ELSEWHERE = """
            select salesperson from team_members where salesperson = any (string_to_array(?2, ',')) and team_id <> ?1
            union
            select touch_point from team_touch_points where touch_point = any (string_to_array(?3, ',')) and team_id <> ?1
            order by 1""";

    // What was named a touch-point of this team until now may become a member of it; what has promised as one may not.
    private static final String CONFUSED = """
            select name from salespeople where name = any (string_to_array(?3, ','))
            union
            select touch_point from team_touch_points where touch_point = any (string_to_array(?2, ',')) and team_id <> ?1
            union
            select t.name from touch_points t where t.name = any (string_to_array(?2, ','))
                and not exists (select from salespeople s where s.name = t.name)
            order by 1""";

    // Who stays is put into the team again by what follows.
    private static final String LEAVE = """
            update salespeople set left_at = ?2
            where name in (select salesperson from team_members where team_id = ?1)""";

    /**
     * Whether the manager leads the team of the salesperson, or the last one of somebody who is in none; nobody leads
     * themselves.
     */
    public Uni<Boolean> leads(String manager, String salesperson) {
        return Statements.row(LEADS + " and p.sells", manager, salesperson).map(row -> Values.number(row[0]) > 0);
    }

    /** Whether anybody leads the salesperson, as {@link #leads} has it. */
    public Uni<Boolean> isLed(String salesperson) {
        return Statements.row(LED, salesperson).map(row -> Values.number(row[0]) > 0);
    }

    /** As {@link #leads}, or the manager leads the team that answers for the touch-point. */
    public Uni<Boolean> answersFor(String manager, String owner) {
        return Statements.row(LEADS, manager, owner).map(row -> Values.number(row[0]) > 0);
    }

    /** @return null when there is none */
    public Uni<Team> find(UUID id) {
        return Statements.row(SELECT + " where t.id = ?1", id).map(row -> row == null ? null : team(row));
    }

    /** Locked until the transaction ends; null when there is none. */
    public Uni<Team> lock(UUID id) {
        return Statements.row("select cast(id as text) from teams where id = ?1 for update", id)
                .chain(() -> find(id));
    }

    /** The team that the salesperson belongs to, or null. */
    public Uni<Team> of(String salesperson) {
        return Statements.row(
                        SELECT + " where t.id = (select team_id from team_members where salesperson = ?1)", salesperson)
                .map(row -> row == null ? null : team(row));
    }

    /** By id. */
    public Uni<List<Team>> list(UUID after, int count) {
        return Statements.rows(SELECT + " where t.id > ?1 order by t.id limit ?2", after, count)
                .map(rows -> rows.stream().map(Teams::team).toList());
    }

    /** Until the transaction ends nobody else shapes a team: what is found free stays so. */
    public Uni<Void> oneAtATime() {
        return Statements.row("select cast(pg_advisory_xact_lock(hashtextextended('teams', 0)) as text)")
                .replaceWithVoid();
    }

    /** Which of its members and touch-points belong to another team. */
    public Uni<List<String>> elsewhere(Team team) {
        return Statements.rows(
                        ELSEWHERE, team.id(), String.join(",", team.members()), String.join(",", team.touchPoints()))
                .map(Teams::names);
    }

    /** Which of its members are known as a touch-point, and which of its touch-points as somebody who sells. */
    public Uni<List<String>> confused(Team team) {
        return Statements.rows(
                        CONFUSED, team.id(), String.join(",", team.members()), String.join(",", team.touchPoints()))
                .map(Teams::names);
    }

    private static List<String> names(List<Object[]> rows) {
        return rows.stream().map(row -> (String) row[0]).toList();
    }

    public Uni<Void> add(Team team, Instant now) {
        return Statements.change(
                        "insert into teams (id, name, version) values (?1, ?2, ?3)",
                        team.id(),
                        team.name(),
                        team.version())
                .chain(() -> fill(team, now));
    }

    /** @param team locked in this transaction */
    public Uni<Void> replace(Team team, Instant now) {
        return Statements.change(
                        "update teams set name = ?2, version = ?3 where id = ?1",
                        team.id(),
                        team.name(),
                        team.version())
                .chain(() -> Statements.change(LEAVE, team.id(), now))
                .chain(() -> Statements.change("delete from team_members where team_id = ?1", team.id()))
                .chain(() -> Statements.change("delete from team_managers where team_id = ?1", team.id()))
                .chain(() -> Statements.change("delete from team_touch_points where team_id = ?1", team.id()))
                .chain(() -> fill(team, now));
    }

    private static Uni<Void> fill(Team team, Instant now) {
        return Statements.change(MEMBERS, team.id(), String.join(",", team.members()), now)
                .chain(() -> Statements.change(
                        "insert into team_managers (team_id, manager) select ?1, unnest(string_to_array(?2, ','))",
                        team.id(),
                        String.join(",", team.managers())))
                .chain(() -> Statements.change(
                        "insert into team_touch_points (team_id, touch_point) select ?1, unnest(string_to_array(?2, ','))",
                        team.id(),
                        String.join(",", team.touchPoints())))
                .replaceWithVoid();
    }

    private static Team team(Object[] row) {
        return new Team(
                (UUID) row[0],
                (String) row[1],
                Values.number(row[2]),
                Values.list(row[3]),
                Values.list(row[4]),
                Values.list(row[5]));
    }
}
