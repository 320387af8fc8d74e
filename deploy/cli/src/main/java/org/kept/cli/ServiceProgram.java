package org.kept.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.kept.cli.laptop.KeptHome;
import org.kept.cli.screen.KeptFailure;

/** A program that comes with a service, run as a process on that service's class path; it has the screen. */
final class ServiceProgram {
    private final String service;
    private final String main;
    private final List<String> arguments = new ArrayList<>();

    ServiceProgram(String service, String main) {
        this.service = service;
        this.main = main;
    }

    ServiceProgram with(String argument) {
        arguments.add(argument);
        return this;
    }

    /** @param value null for an option that was not given */
    ServiceProgram with(String option, Object value) {
        if (value != null) {
            arguments.addAll(List.of(option, value.toString()));
        }
        return this;
    }

    /** @return its exit code */
    int run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                main));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private String classPath() {
        Path built = KeptHome.found().root().resolve(Path.of(service, "target", "quarkus-app"));
        if (!Files.isDirectory(built)) {
            throw new KeptFailure(
                    "There is no " + built + ": start Kept by deploy/kept, which builds what is missing.");
        }
        return built.resolve("app") + "/*" + File.pathSeparator + built.resolve(Path.of("lib", "main")) + "/*";
    }
}
