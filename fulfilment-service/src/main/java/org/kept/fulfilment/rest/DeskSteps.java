package org.kept.fulfilment.rest;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.fulfilment.application.DeskWord;
import org.kept.fulfilment.application.HearingDesks;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.persistence.Tasks;

/** Takes a step for the desk that calls: once for each key, and answers with the task as it stands then. */
@ApplicationScoped
class DeskSteps {
    private final Tasks tasks;
    private final TaskBodies bodies;
    private final HearingDesks hearing;
    private final Idempotency idempotency;
    private final Caller caller;

    DeskSteps(Tasks tasks, TaskBodies bodies, HearingDesks hearing, Idempotency idempotency, Caller caller) {
        this.tasks = tasks;
        this.bodies = bodies;
        this.hearing = hearing;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param body of the request; an empty text when it has none */
    record Request(String step, UUID id, String key, Object body) {}

    Uni<Response> take(Request request, DeskWord word) {
        Desk desk = new Desk(caller.department().orElse(""), caller.name());
        UUID id = request.id();
        return idempotency.once(request.key(), request.step() + " " + id, request.body(), () -> tasks.toChange(id)
                .chain(found -> hearing.hear(Refusals.mustExist(found, id), desk, word)
                        .invoke(Refusals::unlessDone)
                        .chain(() -> answer(found))));
    }

    private Uni<Answer> answer(Task task) {
        return bodies.of(task).map(body -> new Answer(Response.Status.OK.getStatusCode(), body, null, null));
    }
}
