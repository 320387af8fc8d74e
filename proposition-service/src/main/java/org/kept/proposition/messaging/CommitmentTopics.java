package org.kept.proposition.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
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

    private final AtomicLong pausedUntil = new AtomicLong(System.nanoTime());
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
        if (System.nanoTime() - pausedUntil.get() < 0) {
            return Uni.createFrom().item(Set.of());
        }
        Context caller = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> names())
                .onFailure()
                .invoke(away -> {
                    pausedUntil.set(System.nanoTime() + PAUSE.toNanos());
                    LOG.warnf("Kafka does not tell which topics there are: %s", away.getMessage());
                })
                .onFailure()
                .recoverWithItem(Set.of())
                .map(names -> among(departments, names))
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

    private CompletableFuture<Set<String>> names() {
        return admin().listTopics().names().toCompletionStage().toCompletableFuture();
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
