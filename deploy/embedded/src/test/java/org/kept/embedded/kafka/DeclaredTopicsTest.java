package org.kept.embedded.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.kept.embedded.Manifests;
import org.kept.embedded.Rendered;
import org.kept.embedded.SourceTree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeclaredTopicsTest {
    private static final Path DEPLOY = SourceTree.root().resolve("deploy");
    private static final Path DEPARTMENTS = DEPLOY.resolve(Path.of("kubernetes", "departments"));

    @Test
    void a_department_has_its_topics_because_it_is_declared() throws Exception {
        var names = TopicDeclarations.read(DEPLOY).stream()
                .map(TopicDeclaration::name)
                .toList();

        for (String department : List.of("logistics", "finance", "support", "production", "marketing")) {
            assertTrue(names.contains("commitments." + department + ".v1"), names::toString);
            assertTrue(names.contains("department-reports." + department + ".v1"), names::toString);
        }
    }

    @Test
    void kubernetes_gets_the_same_topics_as_the_laptop() throws Exception {
        Map<String, TopicDeclaration> rendered =
                byName(Manifests.ofKind("KafkaTopic", Rendered.base()).stream().map(TopicDeclaration::of));

        Map<String, TopicDeclaration> here = byName(TopicDeclarations.read(DEPLOY).stream());

        assertEquals(here, rendered);
    }

    /** Kustomize wants a list; it holds when no kubectl is there to say so. */
    @Test
    void every_department_is_listed_for_kubernetes_and_written_as_the_others() throws Exception {
        String list = Files.readString(DEPARTMENTS.resolve("kustomization.yaml"));
        var derivations = new TreeSet<String>();
        for (Path department : folders()) {
            String id = department.getFileName().toString();
            assertTrue(list.contains("  - " + id + "\n"), id + " among the resources");
            assertTrue(list.contains(id + ".properties=" + id + "/department.properties"), id + " among the files");
            derivations.add(Files.readString(department.resolve("kustomization.yaml")));
        }
        assertEquals(1, derivations.size(), "all that differs between departments stands in department.properties");
    }

    private static List<Path> folders() throws Exception {
        try (Stream<Path> paths = Files.list(DEPARTMENTS)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<String, TopicDeclaration> byName(Stream<TopicDeclaration> topics) {
        return topics.collect(Collectors.toMap(
                TopicDeclaration::name,
                Function.identity(),
                (one, other) -> {
                    throw new AssertionError(one.name() + " is declared twice");
                },
                TreeMap::new));
    }
}
