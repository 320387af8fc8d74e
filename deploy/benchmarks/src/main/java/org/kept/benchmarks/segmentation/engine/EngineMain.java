package org.kept.benchmarks.segmentation.engine;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

import org.kept.benchmarks.Childhood;
import org.kept.benchmarks.Json;
import org.kept.benchmarks.segmentation.contenders.KeptEngine;
import org.kept.benchmarks.segmentation.orders.KeyIds;

/** The engine's own process: bootstrap servers, topic of the orders, name, folder, standbys. Answers a line each. */
public final class EngineMain {
    private static final int COLLECTIONS = 3;

    private final KeptEngine engine;

    private EngineMain(KeptEngine engine) {
        this.engine = engine;
    }

    public static void main(String[] args) throws InterruptedException {
        KeptEngine engine = new KeptEngine(args[0], args[1], args[2], Path.of(args[3]), Integer.parseInt(args[4]));
        EngineMain main = new EngineMain(engine);
        Childhood.begin(main::answer, engine::close);
        engine.start();
        Thread.currentThread().join(); // until the input ends
    }

    private void answer(Childhood childhood, String question) {
        Object answer;
        try {
            answer = switch (question) {
                case "status" -> status();
                case "backlog" -> engine.backlog();
                case "heap" -> liveHeapBytes();
                case "ranked" -> KeyIds.ranked(engine.keyAccounts());
                default -> throw new IllegalArgumentException(question);
            };
        } catch (IllegalStateException notNow) {
            answer = null;
        }
        childhood.say(Json.line(answer));
    }

    private EngineStatus status() {
        return new EngineStatus(
                engine.isRunning(), engine.isLive(), engine.isCurrent(), engine.ordersRecorded(), engine.accounts());
    }

    private static long liveHeapBytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
