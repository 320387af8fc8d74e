package org.kept.cli.laptop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LeftoversTest {

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void what_a_killed_supervisor_left_is_ended_and_forgotten() throws Exception {
        Process supervisor = sleeper();
        Process service = sleeper();
        Instance instance = remember(mark("supervisor", supervisor), mark("account", service));
        supervisor.destroyForcibly().waitFor();

        Leftovers.end(instance);

        assertTrue(service.waitFor(5, TimeUnit.SECONDS));
        assertEquals(Optional.empty(), instance.state().read());
    }

    @Test
    void a_living_supervisor_is_ended_first() throws Exception {
        Process supervisor = sleeper();
        Instance instance = remember(mark("supervisor", supervisor));

        Leftovers.end(instance);

        assertTrue(supervisor.waitFor(5, TimeUnit.SECONDS));
    }

    @Test
    void another_process_that_got_a_remembered_number_is_left_alone() throws Exception {
        Process other = sleeper();
        ProcessMark before =
                new ProcessMark("account", other.pid(), mark("account", other).startedAtMs() - 60_000);
        Instance instance = remember(before, before);

        Leftovers.end(instance);

        assertFalse(other.waitFor(300, TimeUnit.MILLISECONDS));
        assertEquals(Optional.empty(), instance.state().read());
    }

    @Test
    void what_does_not_go_when_asked_is_taken_by_force() throws Exception {
        Process stubborn = start("trap '' TERM; while :; do sleep 1; done");
        Thread.sleep(300);

        Ending.of(List.of(stubborn.toHandle()), java.time.Duration.ofMillis(500));

        assertTrue(stubborn.waitFor(1, TimeUnit.SECONDS));
    }

    @Test
    void nothing_remembered_is_nothing_to_end() throws IOException {
        Instance instance = new Instance("laptop", folder);
        assertEquals(Optional.empty(), Leftovers.end(instance));

        Files.writeString(folder.resolve(StateFile.NAME), "{ half");
        assertEquals(Optional.empty(), Leftovers.end(instance));
        assertFalse(Files.exists(folder.resolve(StateFile.NAME)));
    }

    private Instance remember(ProcessMark supervisor, ProcessMark... parts) {
        Instance instance = new Instance("laptop", folder);
        RunningSetUp running = new RunningSetUp("laptop", 18080, "wall", true, supervisor, List.of(parts));
        instance.state().write(running);
        assertEquals(Optional.of(running), instance.state().read());
        return instance;
    }

    private static ProcessMark mark(String name, Process process) {
        return ProcessMark.of(name, process.toHandle());
    }

    private Process sleeper() throws IOException {
        return start("exec sleep 60");
    }

    private Process start(String command) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command).start();
        started.add(process);
        return process;
    }
}
