package org.kept.cli.laptop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.kept.cli.screen.KeptFailure;
import org.kept.cli.screen.Pause;
import org.kept.cli.screen.Steps;

/** Waits until all services can work and all connectors run, telling what it waits for. */
final class GettingReady {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MS = 150;

    private final SetUp setUp;
    private final Steps steps;
    private final Readiness readiness = new Readiness();

    GettingReady(SetUp setUp, Steps steps) {
        this.setUp = setUp;
        this.steps = steps;
    }

    void await(List<ServiceProcess> services) {
        List<ServiceProcess> waiting = new ArrayList<>(services);
        List<String> connectors = Readiness.declaredConnectors(setUp.home().deploy());
        boolean connected = false;
        long startedAt = System.nanoTime();
        long toldAt = startedAt;
        while (!waiting.isEmpty() || !connected) {
            Pause.ms(LOOK_EVERY_MS);
            waiting.removeIf(this::isReady);
            if (!connected && readiness.connectors(setUp.ports().connect(), connectors)) {
                connected = true;
                steps.say("the outbox connectors run");
            }
            if (System.nanoTime() - startedAt > PATIENCE.toNanos()) {
                throw new KeptFailure("Not ready after " + PATIENCE.toSeconds() + " s: " + names(waiting, connected)
                        + ". " + logs(waiting));
            }
            if (System.nanoTime() - toldAt > TELL_EVERY.toNanos() && !(waiting.isEmpty() && connected)) {
                toldAt = System.nanoTime();
                steps.say("still waiting for " + names(waiting, connected));
            }
        }
    }

    private boolean isReady(ServiceProcess service) {
        if (!service.isAlive()) {
            throw new KeptFailure(service.end());
        }
        boolean ready = readiness.service(service.kind().port(setUp.ports()));
        if (ready) {
            steps.say("the " + service.kind().id() + " service is ready");
        }
        return ready;
    }

    private static String names(List<ServiceProcess> waiting, boolean connected) {
        List<String> names = new ArrayList<>(
                waiting.stream().map(service -> service.kind().id()).toList());
        if (!connected) {
            names.add("the outbox connectors");
        }
        return String.join(", ", names);
    }

    private String logs(List<ServiceProcess> waiting) {
        String process = waiting.isEmpty() ? "platform" : waiting.get(0).kind().id();
        return LogEnd.of(setUp.instance().log(process));
    }
}
