package org.kept.chassis.outbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.kept.chassis.persistence.Sql;

/**
 * Publishes events by writing them into the transaction that is open. There is no other way out of a service, so an
 * event exists if and only if its business row does.
 */
@ApplicationScoped
public class Outbox {
    // All of them in one statement, in their order; the connector's configuration names the columns.
    private static final String PUBLISH = """
            insert into outbox (id, topic, key, type, source, subject, time, traceparent, payload)
            select id, topic, key, type, $6, key, $7, $8, payload
            from unnest(cast($1 as uuid[]), cast($2 as text[]), cast($3 as text[]), cast($4 as text[]),
                cast($5 as text[])) with ordinality as event (id, topic, key, type, payload, place)
            order by place""";

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
     * Writes the events in their order; they reach one key's readers in that order. What is not flushed yet is not flushed
     * by it.
     *
     * @return fails when no transaction is open or a payload is no JSON; the transaction then rolls back
     */
    public Uni<Void> publish(List<DomainEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object[] values = {
            events.stream().map(event -> UUID.randomUUID()).toArray(UUID[]::new),
            texts(events, DomainEvent::topic),
            texts(events, DomainEvent::key),
            texts(events, DomainEvent::type),
            texts(events, this::payload),
            source,
            clock.instant(),
            TraceParent.current()
        };
        Uni<Void> written = Panache.getSession()
                .invoke(session -> {
                    if (session.currentTransaction() == null) {
                        throw new IllegalStateException("An event is published inside the transaction of its cause.");
                    }
                })
                .chain(() -> Sql.change(PUBLISH, values))
                .replaceWithVoid();
        // One after the other: they share the session.
        for (OutboxListener listener : listeners) {
            written = written.chain(() -> listener.published(events));
        }
        return written;
    }

    public Uni<Void> publish(DomainEvent event) {
        return publish(List.of(event));
    }

    private static String[] texts(List<DomainEvent> events, Function<DomainEvent, String> of) {
        return events.stream().map(of).toArray(String[]::new);
    }

    private String payload(DomainEvent event) {
        try {
            return json.writeValueAsString(event.payload());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for an event of type " + event.type(), unwritable);
        }
    }
}
