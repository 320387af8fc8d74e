package org.kept.benchmarks.segmentation.contenders;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.segmentation.orders.KeyIds;
import org.kept.benchmarks.segmentation.orders.OrdersTopic;

/**
 * The service's engine: exactly once, recoverable, with its window. The clock stops when all tier events are visible.
 */
final class Kept implements Contender {

    @Override
    public Pass run(Assignment assignment, String name) throws Exception {
        Deadline deadline = Deadline.in(Duration.ofSeconds(assignment.boundSeconds()));
        try (Admin admin = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, assignment.bootstrapServers()))) {
            KeptEngine.createTopics(admin, assignment.topic(), name, OrdersTopic.PARTITIONS);
            Path folder = Path.of(assignment.folder(), name);
            try (KeptEngine engine =
                    new KeptEngine(assignment.bootstrapServers(), assignment.topic(), name, folder, 0)) {
                long asked = System.nanoTime();
                engine.start();
                Await.until(deadline, 1, engine::isRunning);
                long start = System.nanoTime();
                boolean finished = Await.until(deadline, 5, () -> engine.ordersRecorded() >= assignment.orders())
                        && Await.until(deadline, 5, () -> engine.backlog() == 0);
                double seconds = (System.nanoTime() - start) / 1e9;
                if (!finished) {
                    return Pass.unfinished(engine.ordersRecorded(), seconds);
                }
                Map<String, String> evidence = Map.of(
                        "ranked", KeyIds.ranked(engine.keyAccounts()),
                        "members", TierEvents.members(assignment.bootstrapServers(), KeptEngine.tierChanges(name)));
                return new Pass(assignment.records(), seconds, evidence).with(Map.of("start_s", (start - asked) / 1e9));
            } finally {
                OwnTopics.delete(admin, name);
            }
        }
    }
}
