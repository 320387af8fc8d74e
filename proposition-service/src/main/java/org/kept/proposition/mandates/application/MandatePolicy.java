package org.kept.proposition.mandates.application;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.kept.proposition.mandates.domain.UnstatedValue;

/** The company's policy: what everybody may promise from the first day, and what makes it more or less. */
@ConfigMapping(prefix = "kept.mandates")
public interface MandatePolicy {
    Starting starting();

    Growth growth();

    /** {@code sign} or {@code allow}, for a proposition that states no value. */
    @WithDefault("sign")
    UnstatedValue unstatedValue();

    /** The mandate of somebody to whom no manager has granted one. Generous, so that nobody is stopped by surprise. */
    interface Starting {
        @WithDefault("EUR")
        String currency();

        /** A decimal amount. */
        @WithDefault("10000000.00")
        String openValue();

        @WithDefault("1000000.00")
        String valuePerProposition();

        /** Absent: every one. */
        Optional<Set<String>> departments();

        Optional<Set<String>> tiers();
    }

    interface Growth {
        /** How often it is looked whether a period has begun or a training has expired. */
        Duration every();

        /** By topic of the training, in the currency of the starting mandate. */
        Map<String, Training> training();

        KeptRate keptRate();
    }

    /** What a certified training adds for as long as it is valid. */
    interface Training {
        @WithDefault("0")
        String openValue();

        @WithDefault("0")
        String valuePerProposition();
    }

    interface KeptRate {
        /** A mandate is looked at once in a period of so many days. */
        @WithDefault("7")
        int periodDays();

        /** What was due in this time before the look counts. */
        @WithDefault("P90D")
        Period window();

        /** Fewer commitments of which it is known whether they were kept say too little. */
        @WithDefault("20")
        int settledMin();

        @WithDefault("95")
        int widenFromPercent();

        @WithDefault("75")
        int narrowBelowPercent();

        /** Of the limit that was granted last. */
        @WithDefault("10")
        int stepPercent();

        /** Growth alone never takes the limit below this share of what was granted, */
        @WithDefault("50")
        int floorPercent();

        /** nor above this one. */
        @WithDefault("200")
        int ceilingPercent();
    }
}
