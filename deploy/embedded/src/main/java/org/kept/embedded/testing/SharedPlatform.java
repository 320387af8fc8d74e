package org.kept.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformPorts;
import org.kept.embedded.PlatformProcess;

/**
 * The one platform of a test JVM. Quarkus loads test classes with several class loaders, each with statics of its own,
 * so what they share is told through system properties.
 */
final class SharedPlatform {

    private static final String PORTS = "kept.testing.platform";
    private static final String FOLDER = "kept.testing.platform.folder";

    private SharedPlatform() {}

    static PlatformPorts ports() {
        String known = System.getProperty(PORTS);
        return known == null ? startOnce(true) : PlatformPorts.parse(known);
    }

    static PlatformPorts startOnce(boolean connect) {
        synchronized (System.getProperties()) {
            String known = System.getProperty(PORTS);
            if (known == null) {
                return start(connect);
            }
            PlatformPorts ports = PlatformPorts.parse(known);
            if (connect && ports.connect() == 0) {
                throw new IllegalStateException("An earlier test of this module started the platform without Connect");
            }
            return ports;
        }
    }

    static LocalIssuer issuer() {
        ports();
        return LocalIssuer.in(Path.of(System.getProperty(FOLDER)).resolve("issuer"));
    }

    /** Never closed: it ends with this JVM, by itself, and takes its folder along. */
    private static PlatformPorts start(boolean connect) {
        Path folder = newFolder();
        PlatformOptions options = PlatformOptions.at(folder).withTemporaryData().log(log(folder));
        PlatformProcess process = PlatformProcess.start(connect ? options : options.withoutConnect());
        System.setProperty(FOLDER, folder.toString());
        System.setProperty(PORTS, process.ports().toJson());
        return process.ports();
    }

    /** Where a failed build's other reports are, if this is a build. */
    private static Path log(Path folder) {
        Path target = Path.of("target");
        return (Files.isDirectory(target) ? target : folder).resolve("platform.log");
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("kept-platform");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for the platform's data", e);
        }
    }
}
