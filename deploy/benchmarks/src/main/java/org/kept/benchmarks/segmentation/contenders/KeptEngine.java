package org.kept.benchmarks.segmentation.contenders;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.KafkaStreams;

import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.messaging.PolicySet;
import org.kept.segmentation.streams.Board;
import org.kept.segmentation.streams.ClockMode;
import org.kept.segmentation.streams.Engine;
import org.kept.segmentation.streams.EngineSettings;
import org.kept.segmentation.streams.KafkaConnection;
import org.kept.segmentation.streams.Topics;

/** The service's engine, set as in production, in this JVM: the one place that knows its classes. */
public final class KeptEngine implements AutoCloseable {
    static final SegmentationPolicy POLICY = SegmentationPolicy.first(Currency.getInstance("USD"));
    static final Duration FUTURE_TOLERANCE = Duration.ofDays(1);
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(30);
    private static final int HISTORY_DAYS = 730;
    private static final int THREADS = 1;

    private final Board board = new Board();
    private final Engine engine;
    private volatile KafkaStreams streams;

    /**
     * @param name of the application, and the beginning of its topics but that of the orders
     * @param folder of this instance alone
     */
    public KeptEngine(String bootstrapServers, String orders, String name, Path folder, int standbys) {
        EngineSettings settings = new EngineSettings(
                KafkaConnection.to(bootstrapServers),
                name,
                folder,
                topics(orders, name),
                POLICY,
                ClockMode.WALL,
                HISTORY_DAYS,
                FUTURE_TOLERANCE,
                COMMIT_INTERVAL,
                THREADS,
                standbys,
                Optional.empty());
        engine = new Engine(settings, board, started -> streams = started);
    }

    /** Makes all topics but that of the orders. */
    public static void createTopics(Admin admin, String orders, String name, int partitions)
            throws ExecutionException, InterruptedException {
        Topics topics = topics(orders, name);
        List<NewTopic> missing = topics.all().stream()
                .filter(topic -> !topic.equals(orders))
                .map(topic -> new NewTopic(
                                topic,
                                Optional.of(topics.ofTheRanking().contains(topic) ? 1 : partitions),
                                Optional.<Short>empty())
                        .configs(
                                topic.equals(topics.accountTiers())
                                        ? Map.of("cleanup.policy", "compact")
                                        : Map.of("message.timestamp.type", "LogAppendTime")))
                .toList();
        admin.createTopics(missing).all().get();
    }

    public static String policies(String name) {
        return Topics.prefixed(name + "-").policies();
    }

    /** The policy's next version, which says the same: rising accounts are chosen anew. */
    public static byte[] policyAgain() {
        return PolicySet.of(SegmentationPolicy.of(2, POLICY.windowDays(), POLICY.share(), POLICY.reportingCurrency()))
                .write();
    }

    public static String tierChanges(String name) {
        return Topics.prefixed(name + "-").accountTierChanges();
    }

    private static Topics topics(String orders, String name) {
        Topics own = Topics.prefixed(name + "-");
        return new Topics(
                orders,
                own.ordersDeadLetters(),
                own.businessDates(),
                own.businessDatesDeadLetters(),
                own.fxRates(),
                own.fxRatesDeadLetters(),
                own.policies(),
                own.policiesDeadLetters(),
                own.accountRevenues(),
                own.accountTiers(),
                own.accountTierChanges());
    }

    public void start() {
        engine.start();
    }

    public boolean isRunning() {
        return engine.isRunning();
    }

    /** Whether it answers: this instance ranks, and its state is restored. */
    public boolean isLive() {
        return board.live().isPresent();
    }

    /** Whether all tasks of this instance, those that stand by included, know what the changelogs hold. */
    public boolean isCurrent() {
        KafkaStreams started = streams;
        return started != null
                && !started.allLocalStorePartitionLags().isEmpty()
                && started.allLocalStorePartitionLags().values().stream()
                        .flatMap(store -> store.values().stream())
                        .allMatch(lag -> lag.offsetLag() <= 1);
    }

    /** Different orders that the ranking knows of; 0 while it is not live. */
    public long ordersRecorded() {
        return look(segmentation -> segmentation.books().ordersRecorded()).orElse(0L);
    }

    /** Records still to be processed and told. */
    public long backlog() {
        return engine.backlog().records();
    }

    /** Best first. Empty while it is not live. */
    public List<String> keyAccounts() {
        return look(segmentation -> segmentation
                        .ranking()
                        .places(0, segmentation.ranking().keyAccounts())
                        .stream()
                        .map(RankedAccount::accountId)
                        .toList())
                .orElse(List.of());
    }

    public int accounts() {
        return look(segmentation -> segmentation.ranking().accounts()).orElse(0);
    }

    private <T> Optional<T> look(Function<Segmentation, T> question) {
        return board.live().map(live -> live.read(question));
    }

    @Override
    public void close() {
        engine.close();
    }
}
