package org.kept.embedded.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.kept.embedded.Manifests;

/** The topics that deploy/kubernetes declares: those of the base, and the template's for each department. */
final class TopicDeclarations {

    private static final String PLACEHOLDER = "DEPARTMENT";

    private TopicDeclarations() {}

    static List<TopicDeclaration> read(Path deploy) throws IOException {
        Path kubernetes = deploy.resolve("kubernetes");
        List<TopicDeclaration> topics =
                new ArrayList<>(parse(Files.readString(kubernetes.resolve(Path.of("base", "topics.yaml")))));
        String template = Files.readString(kubernetes.resolve(Path.of("department", "topics.yaml")));
        for (String department : departments(kubernetes.resolve("departments"))) {
            topics.addAll(parse(template.replace(PLACEHOLDER, department)));
        }
        return topics;
    }

    private static List<TopicDeclaration> parse(String yaml) {
        return Manifests.ofKind("KafkaTopic", yaml).stream()
                .map(TopicDeclaration::of)
                .toList();
    }

    private static List<String> departments(Path folder) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path department : folders.sorted().toList()) {
                Path file = department.resolve("department.properties");
                if (Files.isRegularFile(file)) {
                    ids.add(idIn(file));
                }
            }
        }
        return ids;
    }

    private static String idIn(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.getProperty("id");
    }
}
