package org.kept.fulfilment.application;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/**
 * Computes on a worker thread what takes longer than the others on an event loop should wait. What follows goes on where
 * the question was asked, with its session.
 */
@ApplicationScoped
public class OffTheEventLoop {
    private final Vertx vertx;

    OffTheEventLoop(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> compute(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
