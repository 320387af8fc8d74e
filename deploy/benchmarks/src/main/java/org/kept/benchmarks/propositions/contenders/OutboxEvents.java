package org.kept.benchmarks.propositions.contenders;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;

import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.drafts.Names;

/**
 * The events that one commit of the service left in its outbox, and the same ones for any draft.
 *
 * @param of whose they are
 */
public record OutboxEvents(Draft of, List<Event> events) {

    /** @param payload JSON */
    public record Event(String topic, String payload) {}

    /** @param jdbcUrl with user and password */
    public static OutboxEvents read(String jdbcUrl, Draft draft) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(jdbcUrl);
                PreparedStatement query =
                        database.prepareStatement("select topic, payload from outbox where key = ?")) {
            query.setString(1, draft.account());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(new Event(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return new OutboxEvents(draft, events);
    }

    public List<String> topics() {
        return events.stream().map(Event::topic).distinct().toList();
    }

    public List<ProducerRecord<String, String>> of(Draft draft) {
        Names from = of.names();
        Names to = draft.names();
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (Event event : events) {
            String payload = event.payload();
            for (int place = 0; place < to.values().size(); place++) {
                payload = payload.replace(from.values().get(place), to.values().get(place));
            }
            records.add(new ProducerRecord<>(event.topic(), draft.account(), payload));
        }
        return records;
    }
}
