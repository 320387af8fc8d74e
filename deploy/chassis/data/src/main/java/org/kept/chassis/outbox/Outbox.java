package org.kept.chassis.outbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes events by writing them into the transaction that is open. There is no other way out of a service, so an
 * event exists if and only if its business row does.
 */
@ApplicationScoped
public class Outbox {
    private final ObjectMapper json;
    private final Clock clock;
    private final String source;
    private final List<OutboxListener> listeners;

    Outbox(
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @All List<OutboxListener> listeners) {
        this.json = json;
        this.clock = clock;
        this.source = "/" + application;
        this.listeners = listeners;
    }

    /**
     * Writes the events in their order; they reach one key's readers in that order.
     *
     * @return fails when no transaction is open or a payload is no JSON; the transaction then rolls back
     */
    public Uni<Void> publish(List<DomainEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String traceparent = TraceParent.current();
        Object[] rows = events.stream().map(event -> row(event, traceparent)).toArray();
        Uni<Void> written = Panache.getSession()
                .invoke(session -> {
                    if (session.currentTransaction() == null) {
                        throw new IllegalStateException("An event is published inside the transaction of its cause.");
                    }
                })
                .chain(session -> session.persistAll(rows));
        // One after the other: they share the session.
        for (OutboxListener listener : listeners) {
            written = written.chain(() -> listener.published(events));
        }
        return written;
    }

    public Uni<Void> publish(DomainEvent event) {
        return publish(List.of(event));
    }

    private OutboxRow row(DomainEvent event, String traceparent) {
        try {
            return new OutboxRow(
                    UUID.randomUUID(),
                    event,
                    source,
                    clock.instant(),
                    traceparent,
                    json.writeValueAsString(event.payload()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for an event of type " + event.type(), unwritable);
        }
    }
}
