package org.kept.fulfilment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

import org.kept.embedded.testing.PlatformResource;

/** The topics of a department that only a test knows; those of the declared ones are there. */
public final class DepartmentTopics {
    private DepartmentTopics() {}

    /** Those that are not there yet. */
    public static void create(String department) {
        String commitments = Promises.topic(department);
        try (Admin kafka =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformResource.bootstrapServers()))) {
            Set<String> there = kafka.listTopics().names().get(30, TimeUnit.SECONDS);
            List<NewTopic> missing = List.of(commitments, commitments + ".dlq", Promises.news(department)).stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, 1, (short) 1))
                    .toList();
            kafka.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
