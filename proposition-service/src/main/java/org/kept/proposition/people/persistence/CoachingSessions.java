package org.kept.proposition.people.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.people.domain.CoachingSession;
import org.kept.proposition.people.domain.CoachingSession.Note;

/** Coaching sessions with the notes on them. */
@ApplicationScoped
public class CoachingSessions {
    private static final String NOTES = """
            select n.session_id, n.id, n.by, n.text, n.at from coaching_notes n
            join coaching_sessions s on s.id = n.session_id
            where s.salesperson = ?1 and s.id >= ?2 and s.id <= ?3 order by n.at, n.id""";

    public Uni<Void> add(CoachingSession session) {
        return Statements.change(
                        "insert into coaching_sessions (id, salesperson, topic, agreement, follow_up_on, held_by, at)"
                                + " values (?1, ?2, ?3, ?4, cast(?5 as date), ?6, ?7)",
                        session.id(),
                        session.salesperson(),
                        session.topic(),
                        session.agreement(),
                        session.followUpOn(),
                        session.heldBy(),
                        session.at())
                .replaceWithVoid();
    }

    /** @return false when there is no such session with this person */
    public Uni<Boolean> addNote(String salesperson, UUID session, Note note) {
        return Statements.change(
                        "insert into coaching_notes (session_id, id, by, text, at)"
                                + " select id, ?3, ?4, ?5, ?6 from coaching_sessions"
                                + " where id = ?2 and salesperson = ?1",
                        salesperson,
                        session,
                        note.id(),
                        note.by(),
                        note.text(),
                        note.at())
                .map(written -> written > 0);
    }

    /** By id. */
    public Uni<List<CoachingSession>> of(String salesperson, UUID after, int count) {
        return Statements.rows(
                        "select id, topic, agreement, follow_up_on, held_by, at from coaching_sessions"
                                + " where salesperson = ?1 and id > ?2 order by id limit ?3",
                        salesperson,
                        after,
                        count)
                .chain(sessions -> sessions.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : notes(salesperson, sessions).map(notes -> sessions.stream()
                                .map(row -> session(salesperson, row, notes))
                                .toList()));
    }

    private static Uni<Map<UUID, List<Note>>> notes(String salesperson, List<Object[]> sessions) {
        return Statements.rows(NOTES, salesperson, sessions.get(0)[0], sessions.get(sessions.size() - 1)[0])
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(CoachingSessions::note, Collectors.toList()))));
    }

    private static Note note(Object[] row) {
        return new Note((UUID) row[1], (String) row[2], (String) row[3], Values.instant(row[4]));
    }

    private static CoachingSession session(String salesperson, Object[] row, Map<UUID, List<Note>> notes) {
        return new CoachingSession(
                (UUID) row[0],
                salesperson,
                (String) row[1],
                (String) row[2],
                Values.date(row[3]),
                (String) row[4],
                Values.instant(row[5]),
                notes.getOrDefault((UUID) row[0], List.of()));
    }
}
