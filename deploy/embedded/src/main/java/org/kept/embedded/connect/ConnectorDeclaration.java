package org.kept.embedded.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.kept.embedded.Manifests;

/**
 * A connector as a KafkaConnector manifest declares it.
 *
 * @param config what Connect's REST interface takes, the connector's class included
 */
record ConnectorDeclaration(String name, Map<String, String> config) {

    static List<ConnectorDeclaration> readAll(Path folder) throws IOException {
        List<ConnectorDeclaration> connectors = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".yaml")) {
                    Manifests.ofKind("KafkaConnector", Files.readString(file))
                            .forEach(manifest -> connectors.add(of(manifest)));
                }
            }
        }
        return connectors;
    }

    static ConnectorDeclaration of(Map<?, ?> manifest) {
        Map<?, ?> spec = Manifests.mapping(manifest, "spec");
        String name = Manifests.mapping(manifest, "metadata").get("name").toString();
        Map<String, String> config = Manifests.settings(spec, "config");
        config.put("name", name);
        config.put("connector.class", spec.get("class").toString());
        config.put("tasks.max", spec.get("tasksMax").toString());
        return new ConnectorDeclaration(name, Map.copyOf(config));
    }

    /** The database that it reads. */
    String database() {
        return config.get("database.dbname");
    }
}
