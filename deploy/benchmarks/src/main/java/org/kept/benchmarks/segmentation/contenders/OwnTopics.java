package org.kept.benchmarks.segmentation.contenders;

import java.util.List;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

/** What a pass made for itself on the broker. */
public final class OwnTopics {

    private OwnTopics() {}

    /** Deletes the topics whose names begin with that of the pass, so that the next one finds an empty disk. */
    public static void delete(Admin admin, String pass) throws ExecutionException, InterruptedException {
        List<String> own = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(pass + "-"))
                .toList();
        admin.deleteTopics(own).all().get();
    }
}
