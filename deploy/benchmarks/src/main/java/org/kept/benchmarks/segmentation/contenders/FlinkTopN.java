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

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;

/**
 * Flink SQL in a cluster within this JVM: deduplicate by revision, add up, and Top-N. Its N must be fixed beforehand,
 * so it is told the right one, and it has no window. State is on the heap, with a checkpoint every second; updates come
 * in mini-batches. A pass that the bound ends counts all that was read, though some of it still waits to be ranked: in
 * its favour.
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
                  FROM orders WHERE seen(orderId))
                WHERE latest = 1 AND status <> 'cancelled' GROUP BY accountId))
            WHERE place <= %d""";

    @Override
    public Pass run(Assignment assignment, String name) throws Exception {
        FlinkSink.begin();
        FlinkSeen.begin();
        JobClient job = start(assignment, name);
        CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
        Deadline deadline = Deadline.in(Duration.ofSeconds(assignment.boundSeconds()));
        long start = System.nanoTime();
        boolean finished = Await.until(deadline, 20, result::isDone);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!finished) {
            return Pass.unfinished(FlinkSeen.records(), seconds);
        }
        result.get();
        return new Pass(assignment.records(), seconds, Map.of("ranked", FlinkSink.ranked()));
    }

    private static JobClient start(Assignment assignment, String name) throws Exception {
        Configuration settings = new Configuration();
        settings.setString("parallelism.default", "1");
        settings.setString("execution.checkpointing.interval", "1s");
        settings.setString("state.backend.type", "hashmap");
        settings.setString("execution.checkpointing.storage", "filesystem");
        settings.setString("execution.checkpointing.dir", "file://" + assignment.folder() + "/" + name);
        // Little waits between the operators, so that what was read is about what was processed.
        settings.setString("taskmanager.memory.segment-size", "16kb");
        settings.setString("taskmanager.network.memory.buffers-per-channel", "1");
        settings.setString("taskmanager.network.memory.floating-buffers-per-gate", "2");
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        StreamTableEnvironment tables = StreamTableEnvironment.create(environment);
        tables.getConfig().set("table.exec.mini-batch.enabled", "true");
        tables.getConfig().set("table.exec.mini-batch.allow-latency", "100 ms");
        tables.getConfig().set("table.exec.mini-batch.size", "5000");
        tables.createTemporarySystemFunction("seen", FlinkSeen.class);
        tables.executeSql(SOURCE.formatted(assignment.topic(), assignment.bootstrapServers(), name));
        Table top = tables.sqlQuery(TOP.formatted(assignment.keyPlaces()));
        tables.toChangelogStream(top).addSink(new FlinkSink()).setParallelism(1);
        return environment.executeAsync(name);
    }
}
