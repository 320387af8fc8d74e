package org.kept.embedded;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** The command line of the platform's own JVM. */
final class PlatformCommand {

    private PlatformCommand() {}

    static List<String> of(PlatformOptions options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A terminal's Ctrl-C goes to all that runs in it; the platform ends when its starter says so, after the
        // services.
        command.addAll(0, List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "platform"));
        // The serial collector takes the least memory beside the heap; this is a laptop's broker, not a cluster's.
        command.addAll(List.of("-Xms64m", "-Xmx" + options.heap(), "-Xss512k", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:MaxMetaspaceSize=192m", "-XX:+ExitOnOutOfMemoryError"));
        command.add("-Dlog4j2.configurationFile=platform-log4j2.xml");
        command.addAll(List.of("-cp", classPath(), "org.kept.embedded.Platform"));
        command.addAll(List.of("--data", options.data().toAbsolutePath().toString()));
        command.addAll(List.of("--deploy", options.deploy().toAbsolutePath().toString()));
        command.addAll(
                List.of("--postgres-port", Integer.toString(options.ports().postgres())));
        command.addAll(List.of("--kafka-port", Integer.toString(options.ports().kafka())));
        command.addAll(
                List.of("--connect-port", Integer.toString(options.ports().connect())));
        if (!options.connect()) {
            command.add("--no-connect");
        }
        if (options.temporary()) {
            command.add("--temporary");
            // Too short a life for the optimising compiler to pay off: a third of the start's processor time.
            command.add(command.indexOf("-Xms64m"), "-XX:TieredStopAtLevel=1");
        }
        return command;
    }

    private static String classPath() {
        Path home = ownHome();
        Path beside = home == null ? null : home.resolveSibling("lib");
        Path target = SourceTree.root().resolve(Path.of("deploy", "embedded", "target"));
        Path lib = beside != null && Files.isDirectory(beside) ? beside : target.resolve("lib");
        if (!Files.isDirectory(lib)) {
            throw new PlatformFailure("Build deploy/embedded first: there is no " + lib);
        }
        Path own = home == null ? target.resolve("classes") : home;
        return own + File.pathSeparator + lib.resolve("*");
    }

    /** The jar or folder that this class was loaded from; null when a class loader does not tell. */
    private static Path ownHome() {
        CodeSource source = PlatformCommand.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? null
                    : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }
}
