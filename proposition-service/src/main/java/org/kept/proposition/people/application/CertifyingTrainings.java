package org.kept.proposition.people.application;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.people.domain.Training;
import org.kept.proposition.people.persistence.Salespeople;
import org.kept.proposition.people.persistence.Trainings;

/** A manager says that somebody has learnt something; what follows from it follows at once. */
@ApplicationScoped
public class CertifyingTrainings {
    private final Trainings trainings;
    private final Salespeople salespeople;
    private final TrainingCertified consequences;
    private final Clock clock;

    CertifyingTrainings(Trainings trainings, Salespeople salespeople, TrainingCertified consequences, Clock clock) {
        this.trainings = trainings;
        this.salespeople = salespeople;
        this.consequences = consequences;
        this.clock = clock;
    }

    public Uni<Void> certify(Training training) {
        Instant now = clock.instant();
        return salespeople
                .know(training.salesperson(), now)
                .chain(() -> trainings.add(training))
                .chain(() -> consequences.certified(training.salesperson(), now));
    }
}
