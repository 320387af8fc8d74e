package org.kept.embedded.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** One node's settings: what a cluster does by replication it cannot do, the rest is as in production. */
final class BrokerSettings {

    private BrokerSettings() {}

    static Properties of(Path logFolder, int port, int controllerPort) {
        Properties settings = new Properties();
        addresses(settings, port, controllerPort);
        internalTopics(settings);
        footprint(settings);
        settings.setProperty("log.dirs", logFolder.toString());
        // Topics are declared; a typing error is a failure, not a new topic.
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("num.partitions", "3");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        // After a crash the controller waits for the dead broker's session to end before it lets the new one in.
        settings.setProperty("broker.session.timeout.ms", "5000");
        settings.setProperty("broker.heartbeat.interval.ms", "1000");
        // Nobody else will join: a new group need not wait for more members.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static void addresses(Properties settings, int port, int controllerPort) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    /** Few partitions, so that they are made, and recovered after a crash, quickly. */
    private static void internalTopics(Properties settings) {
        settings.setProperty("offsets.topic.num.partitions", "5");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "5");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        // As in Kubernetes: a killed writer's open transaction hides what comes after it, so it is looked for each
        // second.
        settings.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        // As in Kubernetes, too: Connect commits one transaction right after the other. The next one waits until the
        // one
        // before is told everywhere, which takes a millisecond or two, and the broker would look again after 20 only.
        settings.setProperty("add.partitions.to.txn.retry.backoff.ms", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("offsets.topic.segment.bytes", "8388608");
        settings.setProperty("transaction.state.log.segment.bytes", "8388608");
    }

    /** Each partition has its index files, and each thread its stack. */
    private static void footprint(Properties settings) {
        settings.setProperty("log.segment.bytes", "67108864");
        settings.setProperty("log.index.size.max.bytes", "1048576");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "4");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
    }
}
