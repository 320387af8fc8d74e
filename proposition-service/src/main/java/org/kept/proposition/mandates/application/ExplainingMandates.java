package org.kept.proposition.mandates.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.domain.Booking;
import org.kept.proposition.mandates.domain.Extension;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.mandates.domain.Reason;
import org.kept.proposition.mandates.persistence.Extensions;
import org.kept.proposition.mandates.persistence.Growth;
import org.kept.proposition.mandates.persistence.Growth.Widening;
import org.kept.proposition.mandates.persistence.MandateRows;

/** Why a mandate is what it is, what has used it up, and what would make it more. */
@ApplicationScoped
public class ExplainingMandates {
    private static final int BECAUSE_MAX = 50;
    private static final int BOOKINGS_MAX = 100;
    private static final int EXTENSIONS_MAX = 100;

    private final MandateRows mandates;
    private final Extensions extensions;
    private final StartingMandate starting;
    private final Growth growth;
    private final GrowthPolicy policy;
    private final Clock clock;

    ExplainingMandates(
            MandateRows mandates,
            Extensions extensions,
            StartingMandate starting,
            Growth growth,
            GrowthPolicy policy,
            Clock clock) {
        this.mandates = mandates;
        this.extensions = extensions;
        this.clock = clock;
        this.starting = starting;
        this.growth = growth;
        this.policy = policy;
    }

    /**
     * @param because what made each part, newest first, back to the grant that set it last; empty for a starting mandate not begun
     * @param open the largest of what is booked
     * @param extended for single propositions, what is not over yet
     * @param widensNext in words
     */
    public record Explained(
            Mandate mandate,
            List<Reason> because,
            List<Booking> open,
            List<Extension> extended,
            List<String> widensNext) {}

    /** Nothing is written: who has no mandate yet sees the one that the first commit begins. */
    public Uni<Explained> explain(String salesperson) {
        return extensions
                .of(salesperson, clock.instant(), EXTENSIONS_MAX)
                .chain(lasting -> explain(salesperson, lasting));
    }

    private Uni<Explained> explain(String salesperson, List<Extension> lasting) {
        return mandates.find(salesperson).chain(mandate -> {
            if (mandate == null) {
                Mandate first = starting.of(salesperson);
                return Uni.createFrom()
                        .item(new Explained(first, List.of(), List.of(), lasting, widensNext(first, Map.of())));
            }
            return mandates.reasons(salesperson, BECAUSE_MAX).chain(because -> mandates.bookings(
                            salesperson, BOOKINGS_MAX)
                    .chain(open -> growth.widenings(salesperson)
                            .map(live -> new Explained(mandate, because, open, lasting, widensNext(mandate, live)))));
        });
    }

    /** In the order of the names; each as it stands, or as it would begin. */
    public Uni<List<Mandate>> mandatesOf(List<String> salespeople) {
        return mandates.find(salespeople).map(found -> {
            Map<String, Mandate> begun =
                    found.stream().collect(Collectors.toMap(Mandate::salesperson, Function.identity()));
            return salespeople.stream()
                    .map(name -> begun.containsKey(name) ? begun.get(name) : starting.of(name))
                    .toList();
        });
    }

    private List<String> widensNext(Mandate mandate, Map<String, Widening> live) {
        List<String> told = new ArrayList<>();
        policy.trainings().values().stream()
                .filter(rule -> !live.containsKey(rule.topic()))
                .filter(rule -> rule.currency().equals(mandate.limits().currency()))
                .forEach(rule -> told.add(rule.told()));
        told.add(policy.keptRate().told(mandate));
        told.add("A grant by a manager of the team");
        return told;
    }
}
