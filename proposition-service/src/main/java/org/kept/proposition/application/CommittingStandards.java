package org.kept.proposition.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Conditions;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.PropositionEvent;
import org.kept.proposition.persistence.Propositions;
import org.kept.proposition.templates.domain.StandardLimit;
import org.kept.proposition.templates.domain.Template;

/**
 * A standard proposition is drafted and committed at once, for an account of any tier. No mandate is asked: what it may
 * be worth is the company's decision, made when the template was written.
 */
@ApplicationScoped
public class CommittingStandards {
    private final Propositions propositions;
    private final KnowingConditions knowing;
    private final Chronicle chronicle;
    private final Clock clock;

    CommittingStandards(Propositions propositions, KnowingConditions knowing, Chronicle chronicle, Clock clock) {
        this.propositions = propositions;
        this.knowing = knowing;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** A proposition, and what was decided on it. */
    public record Committed(Proposition proposition, Decision decision) {}

    /** Whatever the decision is other than {@code Done}, roll back. */
    public Uni<Committed> commit(Template template, String accountId, String caller, StandardLimit limit) {
        // As the database keeps it, so that what is read is what was written.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Proposition drafted = Proposition.draft(accountId, caller, template.terms(now), now);
        if (!template.standard()) {
            return Uni.createFrom().item(new Committed(drafted, individual()));
        }
        String beyond = limit.refusal(template.value()).orElse(null);
        if (beyond != null) {
            return Uni.createFrom()
                    .item(new Committed(drafted, new Decision.OutOfTurn("beyond-standard-limit", beyond + ".")));
        }
        return knowing.ofStandard(drafted).chain(conditions -> commit(drafted, template, conditions));
    }

    private Uni<Committed> commit(Proposition drafted, Template template, Conditions conditions) {
        String why = "standard proposition '" + template.name() + "'";
        Decision decision = drafted.commit(new Act(drafted.salesperson(), conditions.now(), why), conditions);
        if (!(decision instanceof Decision.Done done)) {
            return Uni.createFrom().item(new Committed(drafted, decision));
        }
        List<PropositionEvent> events = new ArrayList<>(drafted.drafted(why));
        events.addAll(done.events());
        return propositions
                .persist(drafted)
                .chain(() -> chronicle.write(events))
                .replaceWith(new Committed(drafted, decision));
    }

    private static Decision individual() {
        return new Decision.OutOfTurn(
                "not-standard",
                "This template is not a standard proposition: a salesperson drafts from it, or a manager makes it"
                        + " one.");
    }
}
