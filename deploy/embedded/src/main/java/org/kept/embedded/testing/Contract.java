package org.kept.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import org.kept.embedded.SourceTree;

/**
 * An event's contract, as its producer keeps it: {@code <service>/src/main/contracts/<event>.v1/} with the JSON Schema
 * (2020-12) and examples. Formats (date-time, uuid) count as well.
 */
public final class Contract {

    private final Path folder;
    private final JsonSchema schema;

    private Contract(Path folder) {
        this.folder = folder;
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        read(folder.resolve("schema.json")),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    /** For instance {@code Contract.of("account-service", "order-recorded.v1")}. */
    public static Contract of(String service, String event) {
        return new Contract(SourceTree.root().resolve(Path.of(service, "src", "main", "contracts", event)));
    }

    /** All contracts that a service keeps, by the folder's name. */
    public static SortedMap<String, Contract> allOf(String service) {
        SortedMap<String, Contract> contracts = new TreeMap<>();
        Path folder = SourceTree.root().resolve(Path.of(service, "src", "main", "contracts"));
        for (Path event : list(folder)) {
            if (Files.isDirectory(event)) {
                contracts.put(event.getFileName().toString(), new Contract(event));
            }
        }
        return contracts;
    }

    /** What is wrong with a payload, a sentence each; empty when it keeps the contract. */
    public List<String> problems(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** @throws AssertionError when the payload breaks the contract */
    public void mustHoldFor(String json) {
        List<String> problems = problems(json);
        if (!problems.isEmpty()) {
            throw new AssertionError(folder.getFileName() + " is broken: " + problems + " by " + json);
        }
    }

    /** The examples' JSON by file name, without its ending. */
    public SortedMap<String, String> examples() {
        SortedMap<String, String> examples = new TreeMap<>();
        for (Path file : list(folder.resolve("examples"))) {
            examples.put(file.getFileName().toString().replaceFirst("\\.json$", ""), read(file));
        }
        return examples;
    }

    public String example(String name) {
        return read(folder.resolve("examples").resolve(name + ".json"));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No contracts in " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("No contract at " + file, e);
        }
    }
}
