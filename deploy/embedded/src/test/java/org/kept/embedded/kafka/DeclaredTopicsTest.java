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
            assertTrue(names.contains("fulfilment." + department + ".v1"), names::toString);
        }
    }

    @Test
    void kubernetes_gets_the_same_topics_as_the_laptop() throws Exception {
        Map<String, TopicDeclaration> rendered =
                byName(Manifests.ofKind("KafkaTopic", Rendered.base()).stream().map(TopicDeclaration::of));

        Map<String, TopicDeclaration> here = byName(TopicDeclarations.read(DEPLOY).stream());

        assertEquals(here, rendered);
    }

    @Test
    void a_departments_systems_read_what_they_are_told_write_what_they_say_and_nothing_else() throws Exception {
        for (Map<?, ?> user : Manifests.ofKind("KafkaUser", Rendered.base())) {
            String name = String.valueOf(Manifests.mapping(user, "metadata").get("name"));
            if (name.startsWith("department-")) {
                String id = name.substring("department-".length());
                assertEquals(
                        Map.of(
                                "commitments." + id + ".v1", List.of("Describe", "Read"),
                                "fulfilment." + id + ".v1", List.of("Describe", "Read"),
                                "department-report-rejections." + id + ".v1", List.of("Describe", "Read"),
                                "department-reports." + id + ".v1", List.of("Describe", "Write")),
                        topicRights(user));
            }
        }
    }

    private static Map<String, Object> topicRights(Map<?, ?> user) {
        Map<?, ?> authorization = Manifests.mapping(Manifests.mapping(user, "spec"), "authorization");
        return ((List<?>) authorization.get("acls"))
                .stream()
                        .map(Map.class::cast)
                        .filter(acl -> "topic"
                                .equals(Manifests.mapping(acl, "resource").get("type")))
                        .peek(acl -> assertEquals(
                                "literal", Manifests.mapping(acl, "resource").get("patternType")))
                        .collect(Collectors.toMap(
                                acl -> Manifests.mapping(acl, "resource")
                                        .get("name")
                                        .toString(),
                                acl -> acl.get("operations")));
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
