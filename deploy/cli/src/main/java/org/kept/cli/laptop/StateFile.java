package org.kept.cli.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Where a {@link RunningSetUp} is written down. Whoever reads it sees all of one version, never half of it. */
public record StateFile(Path path) {

    static final String NAME = "state.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Empty when there is none, or none that can be read: then nothing is known to run. */
    public Optional<RunningSetUp> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(path), RunningSetUp.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(RunningSetUp running) {
        try {
            Files.createDirectories(path.getParent());
            Path draft = path.resolveSibling(NAME + ".draft");
            Files.write(draft, JSON.writeValueAsBytes(running));
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
