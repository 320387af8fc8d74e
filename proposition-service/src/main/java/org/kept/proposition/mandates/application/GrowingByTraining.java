package org.kept.proposition.mandates.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.domain.Entry;
import org.kept.proposition.mandates.domain.EntryKind;
import org.kept.proposition.mandates.domain.Limits;
import org.kept.proposition.mandates.domain.TrainingRule;
import org.kept.proposition.mandates.persistence.Growth;
import org.kept.proposition.mandates.persistence.Growth.Widening;
import org.kept.proposition.mandates.persistence.MandateRows;
import org.kept.proposition.people.application.TrainingCertified;
import org.kept.proposition.people.persistence.Trainings;

/** A mandate is as wide as the trainings that are valid make it: whoever looks, and however often, it comes to the same. */
@ApplicationScoped
public class GrowingByTraining implements TrainingCertified {
    private final MandateRows mandates;
    private final StartingMandate starting;
    private final Growth growth;
    private final GrowthPolicy policy;
    private final Trainings trainings;

    GrowingByTraining(
            MandateRows mandates, StartingMandate starting, Growth growth, GrowthPolicy policy, Trainings trainings) {
        this.mandates = mandates;
        this.starting = starting;
        this.growth = growth;
        this.policy = policy;
        this.trainings = trainings;
    }

    /** Inside the caller's transaction; locks the mandate. */
    @Override
    public Uni<Void> certified(String salesperson, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return starting.begin(salesperson, now)
                .chain(() -> mandates.lock(salesperson))
                .chain(() -> trainings.topicsOn(salesperson, today))
                .chain(topics ->
                        growth.widenings(salesperson).chain(live -> inTurn(steps(salesperson, topics, live, now))));
    }

    private List<Supplier<Uni<Void>>> steps(
            String salesperson, List<String> topics, Map<String, Widening> live, Instant now) {
        List<Supplier<Uni<Void>>> steps = new ArrayList<>();
        for (Widening widening : live.values()) {
            if (!topics.contains(widening.topic())) {
                steps.add(() -> narrow(salesperson, widening, now));
            }
        }
        for (String topic : topics) {
            TrainingRule rule = policy.trainings().get(topic);
            if (rule != null && !live.containsKey(topic)) {
                steps.add(() -> widen(salesperson, rule, now));
            }
        }
        return steps;
    }

    private Uni<Void> widen(String salesperson, TrainingRule rule, Instant now) {
        return mandates.find(salesperson).chain(mandate -> {
            if (!mandate.limits().currency().equals(rule.currency())) {
                return Uni.createFrom().voidItem();
            }
            Limits wider = mandate.limits().plus(rule.openMinor(), rule.perPropositionMinor());
            var change = new MandateRows.Change(
                    EntryKind.WIDENED, Entry.POLICY, "Certified training in " + rule.topic(), now);
            return mandates.change(mandate, wider, mandate.grantedMinor(), change)
                    .chain(() -> growth.widened(salesperson, rule));
        });
    }

    private Uni<Void> narrow(String salesperson, Widening widening, Instant now) {
        if (widening.isNothing()) {
            return growth.narrowed(salesperson, widening.topic());
        }
        return mandates.find(salesperson).chain(mandate -> {
            Limits narrower = mandate.limits().plus(-widening.openMinor(), -widening.perPropositionMinor());
            var change = new MandateRows.Change(
                    EntryKind.NARROWED, Entry.POLICY, "The training in " + widening.topic() + " has expired", now);
            return mandates.change(mandate, narrower, mandate.grantedMinor(), change)
                    .chain(() -> growth.narrowed(salesperson, widening.topic()));
        });
    }

    private static Uni<Void> inTurn(List<Supplier<Uni<Void>>> steps) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Supplier<Uni<Void>> step : steps) {
            all = all.chain(() -> step.get());
        }
        return all;
    }
}
