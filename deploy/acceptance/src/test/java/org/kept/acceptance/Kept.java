package org.kept.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The {@code kept} command in a home of its own, on ports of its own. Closing it leaves nothing behind. */
final class Kept implements AutoCloseable {
    /** Gateway, four services, PostgreSQL, Kafka, Connect. */
    private static final int PORTS = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path root = root();
    private final Path home;
    private final int port = freeRange();
    private final Map<String, String> environment = new HashMap<>();
    private int runs;

    private Kept(Path home) {
        this.home = home;
    }

    static Kept inTemporaryHome() {
        try {
            return new Kept(Files.createTempDirectory("kept-acceptance"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** For every command and what it starts, beside the environment of this test. */
    Kept with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What a command said and how it ended. */
    record Said(int exitCode, String output) {
        Said mustSucceed() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + "\n" + output);
            }
            return this;
        }

        String lastLine() {
            return output.lines().reduce("", (before, line) -> line);
        }
    }

    /** Runs a command to its end; commands that start something get the port range of this home. */
    Said run(String... arguments) {
        Path output = home.resolve("said-" + runs++ + ".txt");
        try {
            Process process = start(output, arguments);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", arguments) + " did not end\n" + Files.readString(output));
            }
            return new Said(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the system in the background; returns when it is ready. */
    void up(String... options) {
        List<String> arguments = new ArrayList<>(List.of("up", "--detach", "--port", Integer.toString(port)));
        arguments.addAll(List.of(options));
        run(arguments.toArray(String[]::new)).mustSucceed();
    }

    /** {@code kill -9} of every process of this system, in no order. */
    void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /** Everything that still runs for this home: its path stands in the command line or the environment. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> StartedWith.of(process).contains(home.toString()))
                .toList();
    }

    Api api(String user) {
        return new Api(
                "http://localhost:" + port, run("token", user).mustSucceed().lastLine());
    }

    int port() {
        return port;
    }

    String database(String service) {
        return "jdbc:postgresql://localhost:%d/%s?user=%s&password=%s".formatted(port + 5, service, service, service);
    }

    String bootstrapServers() {
        return "localhost:" + (port + 6);
    }

    Path file(String name) {
        return home.resolve(name);
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/kept"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Override
    public void close() {
        run("down");
        List<ProcessHandle> left = processes();
        left.forEach(ProcessHandle::destroyForcibly);
        delete(home);
        if (!left.isEmpty()) {
            throw new AssertionError("left behind after down: "
                    + left.stream().map(ProcessHandle::info).toList());
        }
    }

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("deploy/kept").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        builder.environment().put("KEPT_HOME", home.toString());
        return builder.start();
    }

    private static int freeRange() {
        for (int base = 20_000 + (int) (ProcessHandle.current().pid() % 1000) * 10; base < 60_000; base += PORTS) {
            if (isFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no free range of ports");
    }

    private static boolean isFree(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException gone) {
            // a file that went away while it was looked at is what we want
        }
    }
}
