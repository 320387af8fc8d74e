package org.kept.proposition.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jboss.logging.Logger;

/** Looks on Kafka whether the topics are there on which departments hear what they owe. */
@ApplicationScoped
public class CommitmentTopics {
    private static final Logger LOG = Logger.getLogger(CommitmentTopics.class);
    // Who commits waits for it, with a proposition locked.
    private static final int WAIT_MS = 1_500;
    // While Kafka is away, not everybody is made to wait.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    // Whoever asks for what is not there does not make Kafka list its topics over and over.
    private static final Duration FRESH = Duration.ofMillis(500);

    /** @param until which nanosecond of this JVM it is as good as Kafka's own answer */
    private record Listed(Set<String> names, long until) {
        static Listed of(Set<String> names, Duration holds) {
            return new Listed(names, System.nanoTime() + holds.toNanos());
        }

        boolean holds() {
            return System.nanoTime() - until < 0;
        }
    }

    private final AtomicReference<Listed> last = new AtomicReference<>(Listed.of(Set.of(), Duration.ZERO));
    private final Map<String, Object> settings;
    private Admin admin;

    CommitmentTopics(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = new HashMap<>(broker);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, WAIT_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MS);
    }

    static String of(String department) {
        return "commitments." + department + ".v1";
    }

    /** @return those of the departments whose topic is there; none while Kafka is away, or was a moment ago */
    public Uni<Set<String>> thereAre(Set<String> departments) {
        Listed known = last.get();
        if (known.holds()) {
            return Uni.createFrom().item(among(departments, known.names()));
        }
        Context caller = Vertx.currentContext();
        return Uni.createFrom()
                .item(this::admin)
                // A client that is made looks for its brokers' names, for as long as that takes.
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(kafka -> Uni.createFrom().completionStage(() -> names(kafka)))
                .ifNoItem()
                .after(Duration.ofMillis(WAIT_MS))
                .fail()
                .map(names -> Listed.of(names, FRESH))
                .onFailure()
                .recoverWithItem(away -> {
                    LOG.warnf("Kafka does not tell which topics there are: %s", away.getMessage());
                    return Listed.of(Set.of(), PAUSE);
                })
                .invoke(last::set)
                .map(listed -> among(departments, listed.names()))
                // The answer arrives on Kafka's thread; the session of the caller wants the caller's.
                .emitOn(command -> back(caller, command));
    }

    private static Set<String> among(Set<String> departments, Set<String> names) {
        Set<String> found = new HashSet<>(departments);
        found.removeIf(department -> !names.contains(of(department)));
        return found;
    }

    private static void back(Context caller, Runnable command) {
        if (caller == null) {
            command.run();
        } else {
            caller.runOnContext(ignored -> command.run());
        }
    }

    private static CompletableFuture<Set<String>> names(Admin kafka) {
        return kafka.listTopics().names().toCompletionStage().toCompletableFuture();
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
