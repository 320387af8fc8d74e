package org.kept.chassis.outbox;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row of the table that the outbox event router reads; its columns are named in the connector's configuration. */
@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id
    UUID id;

    String topic;
    String key;
    String type;
    String source;
    String subject;
    Instant time;
    String traceparent;
    String payload;

    protected OutboxRow() {}

    OutboxRow(UUID id, DomainEvent event, String source, Instant time, String traceparent, String payload) {
        this.id = id;
        this.topic = event.topic();
        this.key = event.key();
        this.type = event.type();
        this.source = source;
        this.subject = event.key();
        this.time = time;
        this.traceparent = traceparent;
        this.payload = payload;
    }
}
