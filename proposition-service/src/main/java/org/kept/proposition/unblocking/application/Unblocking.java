package org.kept.proposition.unblocking.application;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.application.Chronicle;
import org.kept.proposition.application.HandingOver;
import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Value;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.mandates.domain.Extension;
import org.kept.proposition.mandates.persistence.Extensions;

/**
 * A manager sets free what hangs, by name and with a reason on the timeline. None of it rewrites what a salesperson has
 * written: the department is told the same again, the mandate reaches further for one proposition, or a colleague takes
 * it on. The manager leads the owner's team, or led it when the owner left.
 */
@ApplicationScoped
public class Unblocking {
    private final Mandates mandates;
    private final Extensions extensions;
    private final HandingOver handingOver;
    private final Chronicle chronicle;
    private final Clock clock;

    Unblocking(Mandates mandates, Extensions extensions, HandingOver handingOver, Chronicle chronicle, Clock clock) {
        this.mandates = mandates;
        this.extensions = extensions;
        this.handingOver = handingOver;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @param proposition locked */
    public Uni<Decision> insist(Proposition proposition, UUID commitmentId, String manager, String reason) {
        return ifLeading(proposition, manager, () -> Uni.createFrom()
                .item(proposition.insistForOwner(commitmentId, new Act(manager, clock.instant(), reason)))
                .call(chronicle::write));
    }

    /** As any hand-over by a manager. */
    public Uni<Decision> handOver(Proposition proposition, HandingOver.Asked asked) {
        return ifLeading(proposition, asked.caller(), () -> handingOver.handOver(proposition, asked));
    }

    /**
     * The owner commits or amends the proposition up to that value without asking again, for as long as the extension
     * lasts. It is booked beyond the limits then, in the manager's name.
     *
     * @param proposition locked
     */
    public Uni<Decision> extend(Proposition proposition, Value upTo, Extension.Lasting lasting) {
        Act act = new Act(lasting.by(), clock.instant(), lasting.why());
        Map<String, Object> detail = Map.of(
                "upToMinor",
                upTo.minorUnits(),
                "currency",
                upTo.currency(),
                "until",
                lasting.until().toString());
        Extension extension =
                new Extension(proposition.id(), proposition.salesperson(), upTo.minorUnits(), upTo.currency(), lasting);
        return ifLeading(proposition, lasting.by(), () -> {
            Decision decision = proposition.extendMandate(act, detail);
            return decision instanceof Decision.Done
                    ? extensions
                            .keep(extension, act.at())
                            .chain(() -> chronicle.write(decision))
                            .replaceWith(decision)
                    : Uni.createFrom().item(decision);
        });
    }

    private Uni<Decision> ifLeading(Proposition proposition, String manager, Supplier<Uni<Decision>> deed) {
        return mandates.leads(manager, proposition.salesperson())
                .chain(leads -> leads
                        ? deed.get()
                        : Uni.createFrom().item(new Decision.NotTheLeader(proposition.salesperson())));
    }
}
