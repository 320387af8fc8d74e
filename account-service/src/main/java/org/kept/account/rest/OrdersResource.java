package org.kept.account.rest;

import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.kept.account.domain.Order;
import org.kept.account.domain.OrderLog;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;

/**
 * Order intake. An accepted order is in the log, on every replica in step, when the answer leaves. There is no
 * {@code Idempotency-Key}: account, order and revision say which order it is, so any request may be sent again.
 */
@Path("/api/orders")
@RolesAllowed(Roles.ORDER_FEED)
public class OrdersResource {
    private static final String NDJSON = "application/x-ndjson";
    /** Each field at its longest, escaped, is less. */
    private static final long ORDER_OCTETS_MAX = 16 * 1024;

    private final OrderLog log;
    private final InFlight inFlight;
    private final IntakeSettings settings;
    private final Clock clock;
    private final Duration futureMax;

    OrdersResource(
            OrderLog log,
            InFlight inFlight,
            IntakeSettings settings,
            Clock clock,
            @ConfigProperty(name = "kept.orders.future-max") Duration futureMax) {
        this.log = log;
        this.inFlight = inFlight;
        this.settings = settings;
        this.clock = clock;
        this.futureMax = futureMax;
    }

    /** One order: 202, since what follows from it (tier, briefing) follows soon, not now. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    public Uni<Response> one(@HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length, InputStream body) {
        return inFlight.take(length).during(() -> {
            Order order =
                    mustBeSound(OrderText.judge(onlyLine(RequestBody.read(body, length, ORDER_OCTETS_MAX)), latest()));
            OrderLog.Writing writing = log.begin();
            writing.append(order);
            return answered(writing, Response.accepted(OrderAnswer.of(order)).build());
        });
    }

    /** Many orders, one a line. A line that is rejected does not keep the others back. */
    @POST
    @Consumes(NDJSON)
    @Blocking
    public Uni<Response> many(@HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length, InputStream body) {
        return inFlight.take(length).during(() -> {
            OrderLines lines = new OrderLines(
                    RequestBody.read(body, length, settings.bodyMax().asLongValue()));
            int count = lines.count();
            if (count == 0) {
                throw Problems.malformed("The batch is empty: send one order a line.");
            }
            if (count > settings.linesMax()) {
                throw IntakeProblems.tooLarge(count + " lines are more than " + settings.linesMax() + ".");
            }
            OrderLog.Writing writing = log.begin();
            BatchAnswer answer = new OrderBatch(latest(), writing).take(lines);
            return answered(writing, Response.ok(answer).build());
        });
    }

    private static Uni<Response> answered(OrderLog.Writing writing, Response answer) {
        return Uni.createFrom()
                .completionStage(writing::acknowledged)
                .replaceWith(answer)
                .onFailure(OrderLog.NotAcknowledged.class)
                .transform(away -> IntakeProblems.notAcknowledged());
    }

    private Instant latest() {
        return clock.instant().plus(futureMax);
    }

    private static String onlyLine(byte[] body) {
        try {
            return OrderLines.decode(body);
        } catch (CharacterCodingException noText) {
            throw Problems.malformed("The body is no UTF-8.");
        }
    }

    private static Order mustBeSound(OrderText.Outcome outcome) {
        if (outcome instanceof OrderText.Outcome.Unreadable unreadable) {
            throw Problems.malformed(unreadable.why());
        }
        if (outcome instanceof OrderText.Outcome.Faulty faulty) {
            Sound.mustBeNone(faulty.faults());
        }
        return ((OrderText.Outcome.Sound) outcome).order();
    }
}
