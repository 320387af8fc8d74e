package org.kept.cli.laptop;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.kept.cli.screen.KeptFailure;

/** A service that runs as a process of its own, tethered to this one. */
final class ServiceProcess {

    /** A terminal's Ctrl-C and hang-up are for the supervisor, which ends its services itself, in good order. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "kept");

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private final ServiceKind kind;
    private final Process process;
    private final Path log;

    private ServiceProcess(ServiceKind kind, Process process, Path log) {
        this.kind = kind;
        this.process = process;
        this.log = log;
    }

    static ServiceProcess start(ServiceKind kind, ServiceEnvironment environment) {
        Path jar = kind.jar(environment.setUp().home());
        if (!Files.exists(jar)) {
            throw new KeptFailure("There is no " + jar + ": start Kept by deploy/kept, which builds what is missing.");
        }
        Path log = environment.setUp().instance().log(kind.id());
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(kind.jvmOptions());
        command.addAll(List.of("-cp", ownJar() + File.pathSeparator + jar, Tether.class.getName(), MAIN));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment.of(kind));
        try {
            return new ServiceProcess(kind, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("The " + kind.id() + " service could not be started", e);
        }
    }

    ServiceKind kind() {
        return kind;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** In words, once it has ended. */
    String end() {
        return "The " + kind.id() + " service ended by itself (exit code " + process.exitValue() + "). "
                + LogEnd.of(log);
    }

    private static Path ownJar() {
        try {
            return Path.of(Tether.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
