package org.kept.account.rest;

import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class InFlightTest {
    private final InFlight inFlight = new InFlight(new IntakeSettings() {
        @Override
        public int linesMax() {
            return 10;
        }

        @Override
        public MemorySize bodyMax() {
            return new MemorySize(BigInteger.valueOf(10_000));
        }

        @Override
        public MemorySize inFlightMax() {
            return new MemorySize(BigInteger.valueOf(20_000));
        }
    });

    @Test
    void what_does_not_fit_is_sent_away_and_comes_in_when_there_is_room() {
        CompletableFuture<String> acknowledged = new CompletableFuture<>();
        CompletableFuture<String> first = inFlight.take(null)
                .during(() -> Uni.createFrom().completionStage(acknowledged))
                .subscribeAsCompletionStage();
        inFlight.take(9_000L);

        HttpProblem busy = assertThrows(HttpProblem.class, () -> inFlight.take(5_000L));
        assertEquals(503, busy.getStatusCode());
        assertEquals("1", busy.getHeaders().get("Retry-After").toString());

        acknowledged.complete("done");
        assertEquals("done", first.join());
        inFlight.take(5_000L);
    }

    @Test
    void work_that_fails_before_it_begins_gives_its_place_back() {
        for (int i = 0; i < 10; i++) {
            assertThrows(IllegalStateException.class, () -> inFlight.take(null)
                    .during(() -> {
                        throw new IllegalStateException("no body");
                    })
                    .await()
                    .indefinitely());
        }
    }

    @Test
    void a_small_request_counts_for_more_than_its_bytes() {
        for (int i = 0; i < 4; i++) {
            inFlight.take(1L);
        }

        assertThrows(HttpProblem.class, () -> inFlight.take(1L)
                .during(() -> inFlight.take(1L).during(() -> null)));
    }
}
