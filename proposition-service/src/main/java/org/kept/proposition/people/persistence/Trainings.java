package org.kept.proposition.people.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.people.domain.Training;

/** Certified trainings, by person and by the date on which they expire. */
@ApplicationScoped
public class Trainings {
    private static final String SELECT = """
            select t.id, t.salesperson, t.topic, t.certified_on, t.expires_on, t.certified_by, t.note from trainings t""";

    // Of somebody's trainings in one topic only the longest matters: who has renewed does not expire.
    private static final String EXPIRING = SELECT + """
             join team_members m on m.salesperson = t.salesperson join team_managers l on l.team_id = m.team_id
            where l.manager = ?1 and (t.expires_on, t.id) > (?2, ?5) and t.expires_on <= ?3 and not exists (
                select from trainings renewed where renewed.salesperson = t.salesperson
                and renewed.topic = t.topic and renewed.expires_on > t.expires_on)
            order by t.expires_on, t.id limit ?4""";

    public Uni<Void> add(Training training) {
        return Statements.change(
                        "insert into trainings (id, salesperson, topic, certified_on, expires_on, certified_by, note)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text))",
                        training.id(),
                        training.salesperson(),
                        training.topic(),
                        training.certifiedOn(),
                        training.expiresOn(),
                        training.certifiedBy(),
                        training.note())
                .replaceWithVoid();
    }

    /** By id. */
    public Uni<List<Training>> of(String salesperson, UUID after, int count) {
        return Statements.rows(
                        SELECT + " where t.salesperson = ?1 and t.id > ?2 order by t.id limit ?3",
                        salesperson,
                        after,
                        count)
                .map(rows -> rows.stream().map(Trainings::training).toList());
    }

    /** The topics that count for somebody on a day. */
    public Uni<List<String>> topicsOn(String salesperson, LocalDate day) {
        return Statements.rows(
                        "select distinct topic from trainings"
                                + " where salesperson = ?1 and certified_on <= ?2 and expires_on > ?2 order by topic",
                        salesperson,
                        day)
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    /** A place among what expires, the soonest first. */
    public record Expiry(LocalDate on, UUID id) {
        /** Behind all that expires on a day. */
        public static Expiry endOf(LocalDate day) {
            return new Expiry(day, new UUID(-1, -1));
        }
    }

    /** What expires after a place and until a day in the teams of a manager, the soonest first. */
    public Uni<List<Training>> expiring(String manager, Expiry after, LocalDate until, int count) {
        return Statements.rows(EXPIRING, manager, after.on(), until, count, after.id())
                .map(rows -> rows.stream().map(Trainings::training).toList());
    }

    private static Training training(Object[] row) {
        return new Training(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Values.date(row[3]),
                Values.date(row[4]),
                (String) row[5],
                (String) row[6]);
    }
}
