package org.kept.cli.laptop;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.kept.cli.screen.KeptFailure;

/** A program in a JVM of its own that ends with this process, however that ends. */
final class ChildJvm {

    /** A terminal's Ctrl-C and hang-up are for the supervisor, which ends its children itself, in good order. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "kept");

    private ChildJvm() {}

    /**
     * @param jar names its class path itself
     * @param log is appended to
     * @param environment beside what this process has
     */
    record Program(
            Path jar,
            String main,
            List<String> jvmOptions,
            List<String> arguments,
            Map<String, String> environment,
            Path log) {}

    /** @throws KeptFailure when the jar was not built */
    static Process start(Program program) {
        if (!Files.exists(program.jar())) {
            throw new KeptFailure(
                    "There is no " + program.jar() + ": start Kept by deploy/kept, which builds what is missing.");
        }
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.jvmOptions());
        command.addAll(
                List.of("-cp", ownJar() + File.pathSeparator + program.jar(), Tether.class.getName(), program.main()));
        command.addAll(program.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(program.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(program.jar() + " could not be started", e);
        }
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
