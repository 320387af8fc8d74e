package org.kept.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.screen.KeptFailure;

/**
 * Looks on while the departments work: what they are sent, each on its own topic; what all hear of their work; and what of
 * their reports is rejected, which would be a mistake here.
 */
final class Watch implements AutoCloseable {

    private static final String PROGRESS = "fulfilment.v1";

    private final Latencies latencies;
    private final Patience patience;
    private final Story story;
    private final List<TopicListener> listeners = new ArrayList<>();
    private final Map<String, String> promises = new ConcurrentHashMap<>();
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> rejected = new AtomicReference<>();
    private volatile boolean speaking;

    /** Returns when it listens. */
    Watch(String bootstrapServers, Latencies latencies, Patience patience, Story story) {
        this.latencies = latencies;
        this.patience = patience;
        this.story = story;
        for (String department : Promises.DEPARTMENTS) {
            listeners.add(new TopicListener(
                    department,
                    List.of("commitments." + department + ".v1"),
                    bootstrapServers,
                    (topic, event, heldAt) -> sent(department, Commitment.of(event), heldAt)));
        }
        listeners.add(new TopicListener(
                "progress", progressTopics(), bootstrapServers, (topic, event, heldAt) -> heard(topic, event)));
        listeners.forEach(TopicListener::awaitListening);
    }

    /** Whether what is seen is told in the story. */
    void speakUp(boolean speak) {
        speaking = speak;
    }

    /** Returns when so many commitments in all were sent to the departments and delivered by them. */
    void awaitDelivered(int count) {
        patience.until(
                "The departments deliver " + count + " commitments",
                () -> {
                    check();
                    return delivered.size();
                },
                size -> size == count);
    }

    @Override
    public void close() {
        listeners.forEach(TopicListener::close);
    }

    private void check() {
        if (rejected.get() != null) {
            throw new KeptFailure("A department's report was rejected: " + rejected.get());
        }
    }

    private void sent(String department, Commitment commitment, long heldAt) {
        latencies.held(commitment.commitmentId(), heldAt);
        if (promises.putIfAbsent(commitment.commitmentId(), commitment.promise()) == null) {
            tell("On the topic of %s stands: %s.", department, commitment.promise());
        }
    }

    private static List<String> progressTopics() {
        List<String> topics = new ArrayList<>(List.of(PROGRESS));
        Promises.DEPARTMENTS.forEach(department -> topics.add("department-report-rejections." + department + ".v1"));
        return topics;
    }

    private void heard(String topic, JsonNode event) {
        if (topic.equals(PROGRESS)) {
            progressed(event);
        } else {
            rejected.compareAndSet(null, event.toString());
        }
    }

    private void progressed(JsonNode event) {
        String commitment = event.path("commitmentId").asText();
        String department = event.path("department").asText();
        String state = event.path("state").asText();
        if (state.equals("accepted")) {
            tell("The system of %s reports on its own topic that it accepts it.", department);
        } else if (state.equals("completed") && delivered.add(commitment)) {
            boolean late = !event.path("kept").asBoolean();
            tell("The system of %s reports that it has delivered%s.", department, late ? ", too late" : "");
        }
    }

    private void tell(String line, String... values) {
        if (speaking) {
            story.line(line, (Object[]) values);
        }
    }
}
