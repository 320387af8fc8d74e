package org.kept.fulfilment.calendars.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.application.DeclaringDepartments;

/** With a new year each department is told with the holidays of one more; a service may run for longer than that. */
@ApplicationScoped
class PassingYears {
    private static final Logger LOG = Logger.getLogger(PassingYears.class);

    private final DeclaringDepartments declaring;
    private final Transactions transactions;

    PassingYears(DeclaringDepartments declaring, Transactions transactions) {
        this.declaring = declaring;
        this.transactions = transactions;
    }

    @Scheduled(
            every = "${kept.calendars.renew-every:6h}",
            delayed = "${kept.calendars.renew-every:6h}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> renew() {
        return transactions
                .run(declaring::renew)
                .onFailure()
                .invoke(failure -> LOG.warnf("Holidays are looked up later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
