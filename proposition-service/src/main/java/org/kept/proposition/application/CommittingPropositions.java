package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.persistence.Departments;
import org.kept.proposition.persistence.Propositions;

/** A salesperson gives the company's word: the proposition and the events that oblige the departments, or neither. */
@ApplicationScoped
public class CommittingPropositions {
    private final Departments departments;
    private final Chronicle chronicle;
    private final Clock clock;

    CommittingPropositions(Departments departments, Chronicle chronicle, Clock clock) {
        this.departments = departments;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @param proposition locked by {@link Propositions#toChange}; its version has risen when this ends in {@code Done} */
    public Uni<Decision> commit(Proposition proposition, String caller) {
        return departments.ids().chain(known -> {
            Decision decision = proposition.commit(caller, known, clock.instant());
            if (decision instanceof Decision.Done done) {
                return chronicle.write(done.events()).replaceWith(decision);
            }
            return Uni.createFrom().item(decision);
        });
    }
}
