package org.kept.fulfilment.escalation.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.AnswerDates;
import org.kept.fulfilment.application.DeclarationListener;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.escalation.domain.Patience;
import org.kept.fulfilment.escalation.domain.ResponseClock;
import org.kept.fulfilment.escalation.persistence.ResponseClocks;
import org.kept.fulfilment.persistence.Departments;

/**
 * A question starts a task's clock, an answer stops it, and another calendar moves what is due: each in the transaction
 * that is its cause.
 */
@ApplicationScoped
class RunningClocks implements AnswerDates, DeclarationListener {
    private final ResponseClocks clocks;
    private final Departments departments;

    RunningClocks(ResponseClocks clocks, Departments departments) {
        this.clocks = clocks;
        this.departments = departments;
    }

    @Override
    public Uni<Void> keep(List<TaskProgressed> events) {
        List<Task> answered = events.stream()
                .map(TaskProgressed::task)
                .filter(task -> task.answerDueAt() != null && !ResponseClock.runsIn(task.state()))
                .toList();
        answered.forEach(task -> task.answerBy(null));
        Uni<Void> kept = clocks.stop(answered.stream().map(Task::commitmentId).toList());
        Map<String, List<TaskProgressed>> asked = events.stream()
                .filter(ResponseClock::isStartedBy)
                .collect(Collectors.groupingBy(event -> event.task().department()));
        for (Map.Entry<String, List<TaskProgressed>> each : asked.entrySet()) {
            kept = kept.chain(() -> start(each.getKey(), each.getValue()));
        }
        return kept;
    }

    /** Behind the lock for reading: a calendar that changes meanwhile finds the clocks that were started before. */
    private Uni<Void> start(String department, List<TaskProgressed> questions) {
        List<UUID> ids =
                questions.stream().map(event -> event.task().commitmentId()).toList();
        return clocks.readCalendar(department).chain(() -> readAnew(department)).chain(found -> clocks.of(ids)
                .chain(running -> clocks.persist(start(questions, running, Patience.of(found)))));
    }

    private static List<ResponseClock> start(
            List<TaskProgressed> questions, List<ResponseClock> running, Patience patience) {
        Map<UUID, ResponseClock> byId =
                running.stream().collect(Collectors.toMap(ResponseClock::commitmentId, Function.identity()));
        return questions.stream()
                .map(event -> {
                    Task task = event.task();
                    ResponseClock clock =
                            byId.computeIfAbsent(task.commitmentId(), id -> new ResponseClock(id, task.department()));
                    task.answerBy(clock.start(event.at(), patience));
                    return clock;
                })
                .toList();
    }

    /** The session may have read it before the lock was there. */
    private Uni<Department> readAnew(String department) {
        return departments
                .findById(department)
                .chain(before -> Panache.getSession().invoke(session -> session.detach(before)))
                .chain(() -> departments.findById(department));
    }

    @Override
    public Uni<Void> declared(List<Changed> changed) {
        Uni<Void> woken = Uni.createFrom().voidItem();
        for (String id :
                changed.stream().map(one -> one.department().id()).sorted().toList()) {
            woken = woken.chain(() -> clocks.wake(id));
        }
        return woken;
    }
}
