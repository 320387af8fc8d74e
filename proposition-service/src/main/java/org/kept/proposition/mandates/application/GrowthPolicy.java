package org.kept.proposition.mandates.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.kept.chassis.money.Money;
import org.kept.proposition.mandates.domain.KeptRateRule;
import org.kept.proposition.mandates.domain.TrainingRule;

/** The configured policy as rules. */
@ApplicationScoped
public class GrowthPolicy {
    private final Map<String, TrainingRule> trainings = new TreeMap<>();
    private final KeptRateRule keptRate;
    private final MandatePolicy.KeptRate config;

    GrowthPolicy(MandatePolicy policy) {
        String currency = policy.starting().currency();
        policy.growth()
                .training()
                .forEach((topic, growth) -> trainings.put(
                        topic,
                        new TrainingRule(
                                topic,
                                currency,
                                Money.parse(growth.openValue(), currency).minorUnits(),
                                Money.parse(growth.valuePerProposition(), currency)
                                        .minorUnits())));
        config = policy.growth().keptRate();
        keptRate = new KeptRateRule(
                config.settledMin(),
                config.widenFromPercent(),
                config.narrowBelowPercent(),
                config.stepPercent(),
                config.floorPercent(),
                config.ceilingPercent());
    }

    /** By topic. */
    public Map<String, TrainingRule> trainings() {
        return trainings;
    }

    public KeptRateRule keptRate() {
        return keptRate;
    }

    /** The first day of the period that an instant falls into, the same for every instance. */
    public LocalDate periodOf(Instant now) {
        long day = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
        return LocalDate.ofEpochDay(day - Math.floorMod(day, config.periodDays()));
    }

    /** From when due dates count in a period; they count until it begins. */
    public Instant countsFrom(LocalDate period) {
        return period.minus(config.window()).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
