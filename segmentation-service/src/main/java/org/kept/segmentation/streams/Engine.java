package org.kept.segmentation.streams;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;

/**
 * Runs the topology against a Kafka cluster: waits for the cluster and its topics, starts, keeps running, ends in good
 * order. An unexpected failure ends a stream thread and never the process: after a pause another thread takes over from
 * the last commit.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final long PAUSE_MS = 1_000;

    private final EngineSettings settings;
    private final Board board;
    private final Consumer<KafkaStreams> onStart;
    private final Admin admin;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread starter;
    private volatile int partitions;
    private volatile KafkaStreams streams;
    private volatile String waitingFor = "Not started";

    /** @param onStart sees the streams before they start, for instance to bind metrics */
    public Engine(EngineSettings settings, Board board, Consumer<KafkaStreams> onStart) {
        this.settings = settings;
        this.board = board;
        this.onStart = onStart;
        admin = Admin.create(settings.kafka().settings());
        starter = new Thread(this::startOnceThereAreTopics, "segmentation-start");
        starter.setDaemon(true);
    }

    /** Returns at once; {@link #isRunning} tells when it is up. */
    public void start() {
        starter.start();
    }

    public boolean isRunning() {
        return streams != null && streams.state() == KafkaStreams.State.RUNNING;
    }

    /** In words, for operations. */
    public String state() {
        return streams == null ? waitingFor : streams.state().name();
    }

    /** Empty before the streams have started, and after they have ended. */
    public Optional<Whereabouts> whereabouts() {
        try {
            return Optional.ofNullable(streams)
                    .map(KafkaStreams::metadataForAllStreamsClients)
                    .map(instances ->
                            new Whereabouts(settings.topics(), partitions, settings.advertisedAddress(), instances));
        } catch (IllegalStateException | StreamsException notRunning) {
            return Optional.empty();
        }
    }

    public Backlog backlog() {
        return new Backlog(new UnprocessedRecords(admin, settings)::count, settings.clockMode(), board);
    }

    @Override
    public void close() {
        closing.countDown();
        starter.interrupt();
        try {
            starter.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (streams != null) {
            streams.close(Duration.ofSeconds(15));
        }
        admin.close(Duration.ofSeconds(2));
    }

    private void startOnceThereAreTopics() {
        try {
            partitions = awaitTopics();
            Deliveries deliveries = new Deliveries(settings.topics());
            Topology topology = new SegmentationTopology(settings, partitions, board, deliveries).build();
            KafkaStreams created = new KafkaStreams(topology, StreamsProperties.of(settings), deliveries);
            created.setUncaughtExceptionHandler(this::replaceAfterAPause);
            onStart.accept(created);
            created.start();
            streams = created;
        } catch (InterruptedException closed) {
            LOG.debug("Closed before it started");
        } catch (RuntimeException broken) {
            // A wrong setting: nothing gets better by itself, so readiness tells and a person looks.
            LOG.error("The streams cannot start", broken);
            waitingFor = "Cannot start: " + broken.getMessage();
        }
    }

    private int awaitTopics() throws InterruptedException {
        do {
            try {
                Map<String, TopicDescription> found = admin.describeTopics(
                                settings.topics().all())
                        .allTopicNames()
                        .get();
                int orders = partitions(found, settings.topics().orders());
                if (orders == partitions(found, settings.topics().businessDates())
                        && settings.topics().ofTheRanking().stream().allMatch(topic -> partitions(found, topic) == 1)) {
                    return orders;
                }
                waitFor(
                        "orders and business dates with equally many partitions, and one each of what the ranking reads");
            } catch (ExecutionException notYet) {
                waitFor("its topics: " + notYet.getCause().getMessage());
            }
        } while (!closing.await(PAUSE_MS, TimeUnit.MILLISECONDS));
        throw new InterruptedException();
    }

    private void waitFor(String what) {
        if (!what.equals(waitingFor)) {
            LOG.warnf("Waiting for %s", what);
            waitingFor = what;
        }
    }

    private StreamThreadExceptionResponse replaceAfterAPause(Throwable failure) {
        LOG.error("A stream thread failed; another one takes over from the last commit", failure);
        try {
            closing.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static int partitions(Map<String, TopicDescription> topics, String topic) {
        return topics.get(topic).partitions().size();
    }
}
