package org.kept.benchmarks.segmentation.contenders;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;

/**
 * Flink SQL in a cluster within this JVM: deduplicate by revision, add up, and Top-N. Its N must be fixed beforehand, so
 * it is told the right one, and it has no window. State is on the heap, checkpoints every second, updates in mini-batches.
 */
final class FlinkTopN implements Contender {
    private static final String SOURCE = """
            CREATE TABLE orders (orderId STRING, accountId STRING, revision INT, netAmount DECIMAL(14, 2), status STRING)
            WITH ('connector' = 'kafka', 'format' = 'json', 'topic' = '%s', 'properties.bootstrap.servers' = '%s',
              'properties.group.id' = '%s', 'scan.startup.mode' = 'earliest-offset',
              'scan.bounded.mode' = 'latest-offset')""";

    private static final String TOP = """
            SELECT accountId, revenue FROM (
              SELECT accountId, revenue, ROW_NUMBER() OVER (ORDER BY revenue DESC, accountId) AS place FROM (
                SELECT accountId, SUM(netAmount) AS revenue FROM (
                  SELECT *, ROW_NUMBER() OVER (PARTITION BY accountId, orderId ORDER BY revision DESC) AS latest
                  FROM orders)
                WHERE latest = 1 AND status <> 'cancelled' GROUP BY accountId))
            WHERE place <= %d""";

    @Override
    public Pass run(Assignment assignment, String name) throws Exception {
        Deadline deadline = Deadline.in(Duration.ofSeconds(assignment.boundSeconds()));
        FlinkSink.begin();
        try (Admin admin = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, assignment.bootstrapServers()))) {
            FlinkProgress progress = new FlinkProgress(admin, name);
            JobClient job = start(assignment, name);
            CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
            long start = System.nanoTime();
            boolean finished = Await.until(deadline, 50, () -> progress.look(start) || result.isDone());
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!finished) {
                job.cancel().get();
                return progress.unfinished(seconds);
            }
            result.get();
            return new Pass(assignment.records(), seconds, Map.of("ranked", FlinkSink.ranked()));
        }
    }

    private static JobClient start(Assignment assignment, String name) throws Exception {
        Configuration settings = new Configuration();
        settings.setString("parallelism.default", "1");
        settings.setString("execution.checkpointing.interval", "1s");
        settings.setString("state.backend.type", "hashmap");
        settings.setString("execution.checkpointing.storage", "filesystem");
        settings.setString("execution.checkpointing.dir", "file://" + assignment.folder() + "/" + name);
        settings.setString("taskmanager.network.memory.buffer-debloat.enabled", "true");
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        StreamTableEnvironment tables = StreamTableEnvironment.create(environment);
        tables.getConfig().set("table.exec.mini-batch.enabled", "true");
        tables.getConfig().set("table.exec.mini-batch.allow-latency", "100 ms");
        tables.getConfig().set("table.exec.mini-batch.size", "5000");
        tables.executeSql(SOURCE.formatted(assignment.topic(), assignment.bootstrapServers(), name));
        Table top = tables.sqlQuery(TOP.formatted(assignment.keyPlaces()));
        tables.toChangelogStream(top).addSink(new FlinkSink()).setParallelism(1);
        return environment.executeAsync(name);
    }
}
