package org.kept.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.kept.chassis.Effects;
import org.kept.embedded.testing.PlatformResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class InboxTest {
    record Payload(String name) {}

    @Inject
    Inbox inbox;

    @Inject
    Effects effects;

    @Inject
    Vertx vertx;

    @Test
    void an_event_that_arrives_twice_has_its_effect_once() {
        var event = event(UUID.randomUUID().toString(), "twice");

        handle(event, payload -> effects.happen(payload.name()));
        handle(event, payload -> effects.happen(payload.name()));

        assertEquals(1, effects.count("twice"));
    }

    @Test
    void an_event_that_arrives_twice_at_once_has_its_effect_once() {
        var event = event(UUID.randomUUID().toString(), "at-once");

        var first = start(event, payload -> effects.happen(payload.name()));
        var second = start(event, payload -> effects.happen(payload.name()));
        assertNull(failureOf(first));
        assertNull(failureOf(second));

        assertEquals(1, effects.count("at-once"));
    }

    @Test
    void the_same_id_from_another_source_is_another_event() {
        String id = UUID.randomUUID().toString();
        handle(event("/one", id, "sources"), payload -> effects.happen(payload.name()));
        handle(event("/other", id, "sources"), payload -> effects.happen(payload.name()));

        assertEquals(2, effects.count("sources"));
    }

    @Test
    void an_effect_that_fails_leaves_nothing_and_can_be_tried_again() {
        var event = event(UUID.randomUUID().toString(), "half");

        Throwable failure = failureOf(start(event, payload -> effects.happen(payload.name())
                .chain(() -> Uni.createFrom().failure(new PoisonEvent("refused in the middle")))));
        assertInstanceOf(PoisonEvent.class, failure);
        assertEquals(0, effects.count("half"));

        handle(event, payload -> effects.happen(payload.name()));
        assertEquals(1, effects.count("half"));
    }

    @Test
    void an_event_of_another_type_is_somebody_elses() {
        var event = event(UUID.randomUUID().toString(), "foreign");
        event.headers().remove("ce_type");
        event.headers().add("ce_type", "other.v1".getBytes(StandardCharsets.UTF_8));

        handle(event, payload -> effects.happen(payload.name()));

        assertEquals(0, effects.count("foreign"));
    }

    @Test
    void what_cannot_be_read_is_poison() {
        var noJson = new ConsumerRecord<>("t", 0, 0, "key", "{");
        headers("/s", "1").forEach((name, value) -> noJson.headers().add(name, value));

        assertInstanceOf(PoisonEvent.class, failureOf(start(noJson, payload -> effects.happen("never"))));
        assertInstanceOf(
                PoisonEvent.class,
                failureOf(start(
                        new ConsumerRecord<>("t", 0, 0, "key", "{\"name\":\"no headers\"}"),
                        payload -> effects.happen("never"))));
        assertEquals(0, effects.count("never"));
    }

    private void handle(ConsumerRecord<String, String> event, Function<Payload, Uni<Void>> effect) {
        assertNull(failureOf(start(event, effect)));
    }

    /** On a context of its own, as a channel's handler runs. */
    private CompletableFuture<Void> start(ConsumerRecord<String, String> event, Function<Payload, Uni<Void>> effect) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        var context = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
        io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> inbox.once(event, "test.v1", Payload.class, effect)
                .subscribe()
                .with(done::complete, done::completeExceptionally));
        return done;
    }

    private static Throwable failureOf(CompletableFuture<Void> done) {
        return done.handle((nothing, failure) -> failure)
                .orTimeout(Duration.ofSeconds(20).toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private static ConsumerRecord<String, String> event(String id, String name) {
        return event("/test", id, name);
    }

    private static ConsumerRecord<String, String> event(String source, String id, String name) {
        var event = new ConsumerRecord<>("t", 0, 0, "key", "{\"name\":\"" + name + "\",\"unknown\":1}");
        headers(source, id).forEach((header, value) -> event.headers().add(header, value));
        return event;
    }

    private static Map<String, byte[]> headers(String source, String id) {
        return Map.of(
                "ce_source", source.getBytes(StandardCharsets.UTF_8),
                "ce_id", id.getBytes(StandardCharsets.UTF_8),
                "ce_type", "test.v1".getBytes(StandardCharsets.UTF_8));
    }
}
