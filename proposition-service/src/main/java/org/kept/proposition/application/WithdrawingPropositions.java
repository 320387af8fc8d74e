package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;

/** The owner calls off what is committed. The mandate is given back when the last department has stopped. */
@ApplicationScoped
public class WithdrawingPropositions {
    private final Chronicle chronicle;
    private final Clock clock;

    WithdrawingPropositions(Chronicle chronicle, Clock clock) {
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @param proposition locked */
    public Uni<Decision> withdraw(Proposition proposition, String caller, String reason) {
        return Uni.createFrom()
                .item(() -> proposition.withdraw(new Act(caller, clock.instant(), reason)))
                .call(chronicle::write);
    }
}
