package org.kept.proposition.mandates.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.domain.KeptRateRule.Review;
import org.kept.proposition.mandates.domain.TrainingRule;
import org.kept.proposition.people.persistence.Statements;
import org.kept.proposition.people.persistence.Values;

/** What growth has done already, so that it is done once. */
@ApplicationScoped
public class Growth {
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended('mandates grow', 0)), current_database()";

    private static final String DUE = """
            select m.salesperson from mandates m where m.salesperson > ?1 and not exists (
                select from mandate_reviews r where r.salesperson = m.salesperson and r.period = ?2)
            order by m.salesperson limit ?3""";

    // A widening without a valid training has to go; the other way round a training starts to count today.
    private static final String TRAININGS_DUE = """
            select salesperson from (
                select w.salesperson, w.topic from mandate_training_widenings w where not exists (
                    select from trainings t where t.salesperson = w.salesperson and t.topic = w.topic
                    and t.certified_on <= ?2 and t.expires_on > ?2)
                union
                select t.salesperson, t.topic from trainings t
                where t.certified_on <= ?2 and t.expires_on > ?2
                and t.topic = any (string_to_array(?4, ',')) and not exists (
                    select from mandate_training_widenings w
                    where w.salesperson = t.salesperson and w.topic = t.topic)) due
            where salesperson > ?1 group by salesperson order by salesperson limit ?3""";

    /**
     * What the end of a live training takes back: what it added, unless it is in a later grant.
     *
     * @param openMinor of the open-value limit
     */
    public record Widening(String topic, long openMinor, long perPropositionMinor) {
        public boolean isNothing() {
            return openMinor == 0 && perPropositionMinor == 0;
        }
    }

    /** Whether no other transaction does the same now; holds until this one ends. */
    public Uni<Boolean> alone() {
        return Statements.row(ALONE).map(row -> (Boolean) row[0]);
    }

    /** Who has not been looked at in the period, by name. */
    public Uni<List<String>> due(String after, LocalDate period, int count) {
        return Statements.rows(DUE, after, period, count).map(Growth::names);
    }

    /** Whose trainings begin or cease to count. */
    public Uni<List<String>> trainingsDue(String after, LocalDate today, List<String> topics, int count) {
        return Statements.rows(TRAININGS_DUE, after, today, count, String.join(",", topics))
                .map(Growth::names);
    }

    /** @return false when somebody has reviewed this period before */
    public Uni<Boolean> reviewed(
            String salesperson, LocalDate period, Review review, long kept, long settled, Instant now) {
        return Statements.change(
                        "insert into mandate_reviews (salesperson, period, outcome, kept, settled, at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing",
                        salesperson,
                        period,
                        review.outcome(),
                        kept,
                        settled,
                        now)
                .map(written -> written > 0);
    }

    /** By topic. */
    public Uni<Map<String, Widening>> widenings(String salesperson) {
        return Statements.rows(
                        "select topic, limit_minor, per_proposition_minor from mandate_training_widenings"
                                + " where salesperson = ?1",
                        salesperson)
                .map(rows -> rows.stream()
                        .map(row -> new Widening((String) row[0], Values.number(row[1]), Values.number(row[2])))
                        .collect(Collectors.toMap(Widening::topic, widening -> widening)));
    }

    public Uni<Void> widened(String salesperson, TrainingRule rule) {
        return Statements.change(
                        "insert into mandate_training_widenings (salesperson, topic, limit_minor, per_proposition_minor)"
                                + " values (?1, ?2, ?3, ?4)",
                        salesperson,
                        rule.topic(),
                        rule.openMinor(),
                        rule.perPropositionMinor())
                .replaceWithVoid();
    }

    /** What is granted includes what trainings add by then: the end of theirs takes nothing of it back. */
    public Uni<Void> granted(String salesperson, boolean isOpen, boolean isPerProposition) {
        return Statements.change(
                        "update mandate_training_widenings set limit_minor = case when cast(?2 as boolean) then 0 else limit_minor end,"
                                + " per_proposition_minor = case when cast(?3 as boolean) then 0"
                                + " else per_proposition_minor end"
                                + " where salesperson = ?1",
                        salesperson,
                        isOpen,
                        isPerProposition)
                .replaceWithVoid();
    }

    public Uni<Void> narrowed(String salesperson, String topic) {
        return Statements.change(
                        "delete from mandate_training_widenings where salesperson = ?1 and topic = ?2",
                        salesperson,
                        topic)
                .replaceWithVoid();
    }

    private static List<String> names(List<Object[]> rows) {
        return rows.stream().map(row -> (String) row[0]).toList();
    }
}
