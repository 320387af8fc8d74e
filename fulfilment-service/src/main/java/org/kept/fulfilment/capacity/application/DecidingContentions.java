package org.kept.fulfilment.capacity.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.TellingProgress;
import org.kept.fulfilment.capacity.domain.CapacityDecision;
import org.kept.fulfilment.capacity.domain.CapacityDecision.Place;
import org.kept.fulfilment.capacity.domain.Choice;
import org.kept.fulfilment.capacity.domain.Choice.Outcome;
import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.Days;
import org.kept.fulfilment.capacity.domain.Placement;
import org.kept.fulfilment.capacity.domain.Policy;
import org.kept.fulfilment.capacity.persistence.CapacityDecisions;
import org.kept.fulfilment.capacity.persistence.CompetingTasks;
import org.kept.fulfilment.capacity.persistence.Suggestions;
import org.kept.fulfilment.capacity.persistence.ToldContentions;
import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.persistence.DatabaseClock;

/**
 * A lead decides who keeps a day. The others get their new expected date in the same transaction, as a change of their
 * tasks that everybody hears of; the decision is kept for ever.
 */
@ApplicationScoped
public class DecidingContentions {
    private final ShowingContentions showing;
    private final CompetingTasks competing;
    private final CapacityDecisions decisions;
    private final Suggestions suggestions;
    private final ToldContentions told;
    private final TellingProgress progress;
    private final DatabaseClock clock;

    DecidingContentions(
            ShowingContentions showing,
            CompetingTasks competing,
            CapacityDecisions decisions,
            Suggestions suggestions,
            ToldContentions told,
            TellingProgress progress,
            DatabaseClock clock) {
        this.showing = showing;
        this.competing = competing;
        this.decisions = decisions;
        this.suggestions = suggestions;
        this.told = told;
        this.progress = progress;
        this.clock = clock;
    }

    /** What a lead says, or a colleague, and of what. */
    public record Request(Department department, LocalDate day, String type, Choice choice, Desk desk) {}

    /**
     * @param seen whether this version, of what is contended now, is the one that the word is about; may throw
     */
    public Uni<Verdict> decide(Request request, LongPredicate seen) {
        return competing
                .oneAtATime(request.department().id())
                .chain(() -> showing.on(request.department(), request.day(), request.type()))
                .chain(found -> found.map(contention -> decide(request, contention, seen))
                        .orElseGet(() -> Uni.createFrom().item(new Verdict.NothingContended())));
    }

    private Uni<Verdict> decide(Request request, Contention contention, LongPredicate seen) {
        if (!seen.test(contention.version())) {
            return Uni.createFrom().item(new Verdict.SeenAnother(contention.version()));
        }
        Outcome outcome = request.choice().on(contention);
        return outcome instanceof Outcome.Decided decided
                ? lock(contention)
                        .chain(tasks -> tasks.isEmpty()
                                ? Uni.createFrom().item(new Verdict.Changing())
                                : clock.now().chain(now -> keep(request, contention, decided, tasks, now)))
                : Uni.createFrom().item(new Verdict.NotChosen(outcome));
    }

    /** @return empty when one of them is being changed, or was since it was looked at */
    private Uni<Map<UUID, Task>> lock(Contention contention) {
        Map<UUID, Long> revisions = contention.contenders().stream()
                .collect(Collectors.toMap(one -> one.commitmentId(), one -> one.revision()));
        return competing.toDecide(revisions.keySet()).map(tasks -> {
            boolean same = tasks.size() == revisions.size()
                    && tasks.stream().allMatch(task -> revisions.get(task.commitmentId()) == task.revision());
            return same
                    ? tasks.stream().collect(Collectors.toMap(Task::commitmentId, Function.identity()))
                    : Map.<UUID, Task>of();
        });
    }

    private Uni<Verdict> keep(
            Request request, Contention contention, Outcome.Decided decided, Map<UUID, Task> tasks, Instant now) {
        CapacityDecision decision = new CapacityDecision(
                UUID.randomUUID(),
                request.department().id(),
                contention.day(),
                contention.type(),
                contention.capacity(),
                request.desk().name(),
                now,
                decided.asProposed(),
                request.choice().reason(),
                contention.proposal().stream().map(Place::of).toList(),
                decided.placements().stream().map(Place::of).toList());
        Days days = ShowingContentions.daysOf(request.department());
        List<TaskProgressed> news = decided.placements().stream()
                .filter(placement -> !placement.keepsTheDay())
                .map(placement -> postpone(request, decision, placement, tasks, days.endOf(placement.fallsOn()), now))
                .flatMap(postponed -> postponed.events().stream())
                .toList();
        return decisions
                .keep(decision)
                .chain(() -> suggestions.forget(decision.department(), decision.day(), decision.type()))
                .chain(() -> told.decided(decision.department(), decision.day(), decision.type()))
                .chain(() -> progress.tell(news))
                .replaceWith(new Verdict.Kept(decision));
    }

    private static Decision postpone(
            Request request,
            CapacityDecision decision,
            Placement placement,
            Map<UUID, Task> tasks,
            Instant expected,
            Instant now) {
        String said = request.choice().reason();
        String why = "On " + decision.day() + " the department can do " + decision.capacity() + " of "
                + decision.decision().size() + "; others come first by "
                + (said == null ? Policy.WORDS : "the department's decision: " + said) + ".";
        return tasks.get(placement.contender().commitmentId())
                .postpone(request.desk(), expected, why, decision.id(), now);
    }
}
