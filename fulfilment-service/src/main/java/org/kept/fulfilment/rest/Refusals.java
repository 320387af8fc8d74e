package org.kept.fulfilment.rest;

import java.util.UUID;

import io.quarkiverse.resteasy.problem.HttpProblem;

import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Task;

/** Says a refusal in HTTP. */
public final class Refusals {
    private Refusals() {}

    /** @throws HttpProblem 404 when there is none */
    static Task mustExist(Task found, UUID id) {
        if (found == null) {
            throw problem(Refusal.unknown(id));
        }
        return found;
    }

    /** @throws HttpProblem unless it is done; thrown in a transaction, it rolls back */
    static void unlessDone(Decision decision) {
        Refusal.of(decision).ifPresent(refusal -> {
            throw problem(refusal);
        });
    }

    public static HttpProblem problem(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> Problems.notFound(refusal.detail());
            case FORBIDDEN -> Problems.forbidden(refusal.detail());
            case CONFLICT -> Problems.conflict(refusal.type(), refusal.detail());
            case INVALID -> Problems.invalid(refusal.field(), refusal.detail());
        };
    }
}
