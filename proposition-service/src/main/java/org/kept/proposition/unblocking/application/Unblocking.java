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
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.mandates.domain.Extension;

/**
 * A manager sets free what hangs, by name and with a reason on the timeline. None of it rewrites what a salesperson has
 * written: the department is told the same again, the mandate reaches further for one proposition, or a colleague takes
 * it on. The manager leads the owner's team, or led it when the owner left; or the team that answers for the touch-point.
 */
@ApplicationScoped
public class Unblocking {
    private final Mandates mandates;
    private final HandingOver handingOver;
    private final Chronicle chronicle;
    private final Clock clock;

    Unblocking(Mandates mandates, HandingOver handingOver, Chronicle chronicle, Clock clock) {
        this.mandates = mandates;
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
     * The owner commits or amends the proposition as far as that reaches without asking again, for as long as it lasts
     * and the manager leads them. It is booked beyond the limits then, in the manager's name. A touch-point has no
     * mandate that could be extended.
     *
     * @param proposition locked
     */
    public Uni<Decision> extend(Proposition proposition, Extension.Reach reach, Extension.Lasting lasting) {
        Act act = new Act(lasting.by(), clock.instant(), lasting.why());
        Extension extension = new Extension(proposition.id(), proposition.salesperson(), reach, lasting, true);
        return mandates.leads(lasting.by(), proposition.salesperson()).chain(leads -> {
            Decision decision = leads
                    ? proposition.extendMandate(act, told(extension))
                    : new Decision.NotTheLeader(proposition.salesperson());
            return decision instanceof Decision.Done
                    ? mandates.extend(extension, act.at())
                            .chain(() -> chronicle.write(decision))
                            .replaceWith(decision)
                    : Uni.createFrom().item(decision);
        });
    }

    private static Map<String, Object> told(Extension extension) {
        return Map.of(
                "upToMinor", extension.reach().upToMinor(),
                "currency", extension.reach().currency(),
                "lifts", extension.reach().limits().stream().sorted().toList(),
                "until", extension.lasting().until().toString());
    }

    private Uni<Decision> ifLeading(Proposition proposition, String manager, Supplier<Uni<Decision>> deed) {
        return mandates.answersFor(manager, proposition.salesperson())
                .chain(leads -> leads
                        ? deed.get()
                        : Uni.createFrom().item(new Decision.NotTheLeader(proposition.salesperson())));
    }
}
