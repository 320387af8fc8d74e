package org.kept.benchmarks.propositions;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.TestBed;
import org.kept.benchmarks.propositions.contenders.Committer;
import org.kept.benchmarks.propositions.contenders.KeptCommitter;
import org.kept.benchmarks.propositions.contenders.OutboxEvents;
import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.drafts.Drafts;
import org.kept.benchmarks.propositions.relays.Arrivals;
import org.kept.benchmarks.propositions.service.Departments;
import org.kept.benchmarks.propositions.service.SalesApi;
import org.kept.benchmarks.propositions.statements.CommitSql;
import org.kept.benchmarks.propositions.statements.StatementRecorder;
import org.kept.benchmarks.service.PackagedService;

/** What all contenders share: the platform, the running service, drafts, and what one commit of the service does. */
final class Bench implements AutoCloseable {
    static final String DATABASE = "proposition";
    /** Its password is its name, as that of the service's own user. */
    private static final String SUPERUSER = "postgres";

    private static final List<String> SERVICE_FLAGS = List.of("-Xms384m", "-Xmx384m", "-XX:+UseSerialGC");
    private static final Duration DEPARTMENTS_KNOWN_WITHIN = Duration.ofSeconds(30);
    private static final Duration FIRST_ARRIVE_WITHIN = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MS = 200;

    private final TestBed testBed;
    private final PackagedService service;
    private final Drafts drafts;
    private final CommitSql sql;
    private final OutboxEvents events;
    private int passes;

    private Bench(TestBed testBed, PackagedService service, Drafts drafts, CommitSql sql, OutboxEvents events) {
        this.testBed = testBed;
        this.service = service;
        this.drafts = drafts;
        this.sql = sql;
        this.events = events;
    }

    static Bench start(Path folder) throws SQLException, IOException {
        TestBed testBed = TestBed.startWithConnect(folder);
        PackagedService service = null;
        try {
            service = PackagedService.start(testBed, DATABASE, SERVICE_FLAGS, Map.of());
            Departments.declare(testBed.bootstrapServers());
            return recorded(testBed, service);
        } catch (SQLException | IOException | RuntimeException failed) {
            if (service != null) {
                service.close();
            }
            testBed.close();
            throw failed;
        }
    }

    private static Bench recorded(TestBed testBed, PackagedService service) throws SQLException, IOException {
        String superuser = url(testBed, SUPERUSER);
        Drafts drafts;
        try (SalesApi author = SalesApi.of(service, Drafts.salesperson(), KeptCommitter.ROLE)) {
            drafts = Drafts.like(author, superuser);
        }
        drafts.make(0, 1, 3);
        try (SalesApi seller = SalesApi.of(service, new Draft(0, 0, 0).salesperson(), KeptCommitter.ROLE)) {
            awaitCommitted(seller, new Draft(0, 0, 0));
            Draft recorded = new Draft(0, 0, 1);
            CommitSql sql = new StatementRecorder(superuser, testBed.databaseLog())
                    .record(seller, recorded, new Draft(0, 0, 2));
            OutboxEvents events = OutboxEvents.read(url(testBed, DATABASE), recorded);
            return new Bench(testBed, service, drafts, sql, events);
        }
    }

    /** Until the departments are known there, the service refuses. */
    private static void awaitCommitted(SalesApi seller, Draft draft) {
        IllegalStateException[] refused = new IllegalStateException[1];
        boolean committed = Await.until(Deadline.in(DEPARTMENTS_KNOWN_WITHIN), LOOK_EVERY_MS, () -> {
            try {
                seller.commit(draft);
                return true;
            } catch (IllegalStateException notYet) {
                refused[0] = notYet;
                return false;
            }
        });
        if (!committed) {
            throw refused[0];
        }
    }

    /** From 1. */
    int nextPass() {
        return ++passes;
    }

    /**
     * Drafts for a pass. Each salesperson has committed one of them already, that of turn 0, so that what only the first
     * commit of a salesperson does is done for every contender. That their events have arrived means that Debezium has
     * passed by the drafts.
     */
    void prepare(int pass, int clients, int turns, Arrivals arrivals) throws SQLException {
        drafts.make(pass, clients, turns);
        Committer.Factory first = KeptCommitter.of(service);
        for (int client = 0; client < clients; client++) {
            try (Committer committer = first.of(pass, client)) {
                committer.commit(new Draft(pass, client, 0));
            }
        }
        Await.until(Deadline.in(FIRST_ARRIVE_WITHIN), LOOK_EVERY_MS, () -> arrivals.count() >= clients);
    }

    TestBed testBed() {
        return testBed;
    }

    PackagedService service() {
        return service;
    }

    CommitSql sql() {
        return sql;
    }

    OutboxEvents events() {
        return events;
    }

    /** As the service's own user. */
    String jdbcUrl() {
        return url(testBed, DATABASE);
    }

    private static String url(TestBed testBed, String user) {
        return testBed.ports().jdbcUrl(DATABASE) + "?user=" + user + "&password=" + user;
    }

    @Override
    public void close() throws SQLException {
        drafts.close();
        service.close();
        testBed.close();
    }
}
