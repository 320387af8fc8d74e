package org.kept.fulfilment.application;

import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

import org.kept.fulfilment.domain.HoldReasons;
import org.kept.fulfilment.domain.ReasonCode;

/** The catalogue of hold reasons, from the configuration. */
@ApplicationScoped
@Startup
public class DeclaredHoldReasons {
    private final HoldReasons reasons;

    /** @throws IllegalArgumentException at start, for a code that is none */
    DeclaredHoldReasons(HoldReasonsConfig config) {
        reasons = new HoldReasons(config.pausing().stream()
                .map(String::trim)
                .map(word -> ReasonCode.of(word)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "kept.hold-reasons.pausing: '" + word + "' is none of " + ReasonCode.words())))
                .collect(Collectors.toSet()));
    }

    public HoldReasons reasons() {
        return reasons;
    }
}
