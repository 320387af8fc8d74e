package org.kept.proposition.rest;

import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.application.Mandates;

/** Does something with one proposition once, in one transaction; a refusal rolls it back and becomes a problem. */
@ApplicationScoped
public class Deeds {
    private final Sought sought;
    private final Idempotency idempotency;
    private final Mandates mandates;

    Deeds(Sought sought, Idempotency idempotency, Mandates mandates) {
        this.sought = sought;
        this.idempotency = idempotency;
        this.mandates = mandates;
    }

    /**
     * What was asked for.
     *
     * @param name such as {@code commit}
     * @param key its {@code Idempotency-Key}
     * @param body what makes it another request when it differs
     */
    public record Asked(String name, UUID id, String ifMatch, String key, Object body) {
        String operation() {
            return name + " " + id;
        }
    }

    /** @param deed gets the proposition locked, in the version that {@code If-Match} names */
    public Uni<Response> onProposition(Asked asked, Function<Proposition, Uni<Decision>> deed) {
        return idempotency.once(asked.key(), asked.operation(), asked.body(), () -> sought.toChange(
                        asked.id(), asked.ifMatch())
                .chain(found -> deed.apply(found).invoke(Refusals::unlessDone).chain(decision -> isLed(found, decision)
                        .map(led -> Answers.of(found, decision, led)))));
    }

    /** Only who waits for a signature is told when nobody can give it. */
    private Uni<Boolean> isLed(Proposition proposition, Decision decision) {
        return decision instanceof Decision.Asked
                ? mandates.isLed(proposition.salesperson())
                : Uni.createFrom().item(true);
    }

    /** @param deed gets the commitment with its proposition locked; {@code If-Match} is optional */
    public Uni<Response> onCommitment(Asked asked, Function<Commitment, Uni<Decision>> deed) {
        return idempotency.once(asked.key(), asked.operation(), asked.body(), () -> sought.commitmentToChange(
                        asked.id(), asked.ifMatch())
                .chain(found -> deed.apply(found).invoke(Refusals::unlessDone).map(decision -> Answers.of(found))));
    }
}
