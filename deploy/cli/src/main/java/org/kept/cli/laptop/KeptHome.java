package org.kept.cli.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are: the clone that everything is built in, and the folder that the running system writes to.
 *
 * @param root the clone
 * @param folder {@code KEPT_HOME}, or {@code .kept} in the clone
 */
public record KeptHome(Path root, Path folder) {

    private static final Path KEYS = Path.of("keys");

    /** As the start script says, in system properties; a home from the environment wins. */
    public static KeptHome found() {
        Path root =
                Path.of(System.getProperty("kept.root", "")).toAbsolutePath().normalize();
        String home = System.getenv("KEPT_HOME");
        return new KeptHome(
                root,
                home == null || home.isBlank()
                        ? root.resolve(".kept")
                        : Path.of(home).toAbsolutePath());
    }

    /** One key for all that runs here, so that a token is good wherever it is used. */
    public Path keys() {
        return folder.resolve(KEYS);
    }

    public Path deploy() {
        return root.resolve("deploy");
    }

    public Path departments() {
        return root.resolve(Path.of("deploy", "kubernetes", "departments"));
    }

    public Instance instance(String name) {
        return new Instance(name, folder.resolve(name));
    }

    /** All that have left a state file, whether or not they still run. */
    public List<Instance> instances() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> Files.exists(path.resolve(StateFile.NAME)))
                    .sorted()
                    .map(path -> instance(path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
