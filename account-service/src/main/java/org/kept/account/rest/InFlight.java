package org.kept.account.rest;

import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/**
 * The bound on what unanswered requests hold in memory. A request that would pass it is refused at once, before its body is
 * read: whoever sends orders can wait better than this process can.
 */
@ApplicationScoped
class InFlight {
    /** A small order costs more than its bytes: its thread, its record, its answer. */
    private static final int REQUEST_MIN = 4096;

    private final Semaphore free;
    private final int bodyMax;

    InFlight(IntakeSettings settings) {
        this.free = new Semaphore((int) settings.inFlightMax().asLongValue());
        this.bodyMax = (int) settings.bodyMax().asLongValue();
    }

    /**
     * A place for one request. Give it back exactly once.
     *
     * @param contentLength null when the request does not tell: then it counts as the largest there can be
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when there is none
     */
    Place take(Long contentLength) {
        int octets = contentLength == null ? bodyMax : (int) Math.max(REQUEST_MIN, Math.min(contentLength, bodyMax));
        if (!free.tryAcquire(octets)) {
            throw IntakeProblems.busy();
        }
        return new Place(octets);
    }

    final class Place {
        private final int octets;

        private Place(int octets) {
            this.octets = octets;
        }

        /** Gives the place back when the work ends, in whatever way. */
        <T> Uni<T> during(Work<T> work) {
            Uni<T> done;
            try {
                done = work.begin();
            } catch (Exception failure) {
                done = Uni.createFrom().failure(failure);
            }
            return done.onTermination().invoke(() -> free.release(octets));
        }
    }

    interface Work<T> {
        Uni<T> begin() throws Exception;
    }
}
