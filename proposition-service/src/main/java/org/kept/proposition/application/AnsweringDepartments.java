package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.CounterAgreement;
import org.kept.proposition.domain.Decision;

/** The owner agrees to the date that a department has offered, or insists on what was promised. */
@ApplicationScoped
public class AnsweringDepartments {
    private final Chronicle chronicle;
    private final Clock clock;

    AnsweringDepartments(Chronicle chronicle, Clock clock) {
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @param commitment of a locked proposition */
    public Uni<Decision> agree(Commitment commitment, String caller, CounterAgreement agreement, String reason) {
        return Uni.createFrom()
                .item(() -> commitment.proposition().agreeToCounter(commitment.id(), act(caller, reason), agreement))
                .call(chronicle::write);
    }

    /** @param commitment of a locked proposition */
    public Uni<Decision> insist(Commitment commitment, String caller, String reason) {
        return Uni.createFrom()
                .item(() -> commitment.proposition().insist(commitment.id(), act(caller, reason)))
                .call(chronicle::write);
    }

    private Act act(String caller, String reason) {
        return new Act(caller, clock.instant(), reason);
    }
}
