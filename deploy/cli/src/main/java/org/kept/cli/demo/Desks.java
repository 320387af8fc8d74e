package org.kept.cli.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.kept.cli.client.Api;

/** The desks of the story's departments, each on its own topic, each delivering what it receives. */
final class Desks implements AutoCloseable {

    private final Latencies latencies;
    private final Patience patience;
    private final Story story;
    private final List<Desk> desks = new ArrayList<>();
    private final List<DeskWork> works = new ArrayList<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private volatile boolean speaking;

    /** Returns when all of them listen. */
    Desks(Api api, String bootstrapServers, Latencies latencies, Patience patience, Story story) {
        this.latencies = latencies;
        this.patience = patience;
        this.story = story;
        for (String department : Promises.DEPARTMENTS) {
            String name = department + "-desk";
            DeskWork work = new DeskWork(api, name, patience);
            works.add(work);
            desks.add(new Desk(
                    department, bootstrapServers, (commitment, heldAt) -> receive(name, work, commitment, heldAt)));
        }
        desks.forEach(Desk::awaitListening);
    }

    /** Whether the desks tell in the story what they do. */
    void speakUp(boolean speak) {
        speaking = speak;
    }

    /** Returns when so many commitments in all were received from the desks' own topics and delivered. */
    void awaitDelivered(int count) {
        patience.until(
                "The desks deliver " + count + " commitments",
                () -> {
                    works.forEach(DeskWork::check);
                    return delivered.size();
                },
                size -> size == count);
    }

    @Override
    public void close() {
        desks.forEach(Desk::close);
        works.forEach(DeskWork::close);
    }

    private void receive(String desk, DeskWork work, Commitment commitment, long heldAt) {
        latencies.held(commitment.commitmentId(), heldAt);
        if (!taken.add(commitment.commitmentId())) {
            return;
        }
        boolean aloud = speaking;
        if (aloud) {
            story.line("The %s receives from its topic: %s.", desk, commitment.promise());
        }
        work.take(commitment, () -> {
            delivered.add(commitment.commitmentId());
            if (aloud) {
                boolean late = Instant.now().isAfter(commitment.dueAt());
                story.line("The %s has accepted and completed it%s.", desk, late ? ", too late" : "");
            }
        });
    }
}
