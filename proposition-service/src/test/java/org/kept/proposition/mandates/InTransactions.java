package org.kept.proposition.mandates;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

import org.kept.chassis.persistence.Transactions;
import org.kept.proposition.people.persistence.Statements;

/** Runs work as a request does: in a transaction and on a context of its own, many at once. */
@ApplicationScoped
public class InTransactions {
    private final Vertx vertx;
    private final Transactions transactions;

    InTransactions(Vertx vertx, Transactions transactions) {
        this.vertx = vertx;
        this.transactions = transactions;
    }

    /** @return completes when it has committed */
    public <T> CompletableFuture<T> start(Supplier<Uni<T>> work) {
        return apart(() -> transactions.run(work));
    }

    /** For work that opens its transactions itself. */
    public <T> CompletableFuture<T> apart(Supplier<Uni<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        var context = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done.orTimeout(60, TimeUnit.SECONDS);
    }

    public <T> T run(Supplier<Uni<T>> work) {
        return start(work).join();
    }

    public List<Object[]> rows(String sql, Object... values) {
        return run(() -> Statements.rows(sql, values));
    }

    public int change(String sql, Object... values) {
        return run(() -> Statements.change(sql, values));
    }

    public long number(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0)[0]).longValue();
    }
}
