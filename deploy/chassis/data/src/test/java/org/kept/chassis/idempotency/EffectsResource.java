package org.kept.chassis.idempotency;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.NoStackTraceThrowable;

import org.kept.chassis.Effects;
import org.kept.chassis.outbox.DomainEvent;
import org.kept.chassis.outbox.Outbox;
import org.kept.chassis.persistence.Sql;
import org.kept.chassis.persistence.Transactions;
import org.kept.chassis.rest.Problems;

/** A resource as services write them: slow, or refusing, when its request says so. */
@Path("/api/effects")
public class EffectsResource {
    public record Request(String name, long takesMs, boolean refused) {}

    private final Idempotency idempotency;
    private final Effects effects;
    private final Outbox outbox;
    private final Transactions transactions;

    EffectsResource(Idempotency idempotency, Effects effects, Outbox outbox, Transactions transactions) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.effects = effects;
        this.outbox = outbox;
    }

    @POST
    @RolesAllowed("sales")
    public Uni<Response> happen(@HeaderParam(Idempotency.HEADER) String key, Request request) {
        return idempotency.once(key, "happen", request, () -> effects.happen(request.name())
                .chain(() -> outbox.publish(
                        new DomainEvent("fulfilment.v1", request.name(), "test.v1", Map.of("name", request.name()))))
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(1 + request.takesMs()))
                .invoke(() -> {
                    if (request.refused()) {
                        throw Problems.conflict("refused", "Not this time.");
                    }
                })
                .replaceWith(new Answer(201, Map.of("name", request.name()), "/api/effects/1", "\"1\"")));
    }

    /** How often it has happened, read as services read. */
    @GET
    @Path("{name}")
    @RolesAllowed("sales")
    @WithSession
    public Uni<Integer> happened(@PathParam("name") String name) {
        return Sql.rows("select 1 from effects where name = $1", name).map(List::size);
    }

    /** As when the pool has had no connection for too long. */
    @GET
    @Path("no-connection-left")
    @RolesAllowed("sales")
    public Uni<Integer> noConnectionLeft() {
        return Uni.createFrom().failure(new NoStackTraceThrowable("Timeout"));
    }

    /** A change that nothing but {@code If-Match} would guard. */
    @PUT
    @Path("{name}")
    @RolesAllowed("sales")
    public Uni<Void> happenAgain(@PathParam("name") String name) {
        return transactions.runGuarded(() -> effects.happen(name));
    }

    @POST
    @Path("without-transaction")
    @RolesAllowed("sales")
    public Uni<Void> publishWithoutTransaction() {
        return io.quarkus.hibernate.reactive.panache.Panache.withSession(
                () -> outbox.publish(new DomainEvent("fulfilment.v1", "never", "test.v1", Map.of())));
    }
}
