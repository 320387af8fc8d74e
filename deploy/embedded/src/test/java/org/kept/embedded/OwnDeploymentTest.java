package org.kept.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** One department with a deployment of its own. */
class OwnDeploymentTest {
    private static final Path OVERLAY = Path.of("overlays", "own-deployment");

    @Test
    void every_department_is_served_by_one_deployment_and_no_two_serve_the_same() throws Exception {
        List<String> served = new ArrayList<>();
        for (Map<?, ?> deployment : fulfilment()) {
            String list = environment(deployment, "KEPT_DEPARTMENTS_SERVED");
            assertFalse(list.isBlank(), "without a list it would serve all: " + name(deployment));
            served.addAll(List.of(list.split(",")));
        }

        assertEquals(declared(), new TreeSet<>(served));
        assertEquals(new HashSet<>(served).size(), served.size(), served.toString());
    }

    @Test
    void neither_deployment_takes_the_pods_of_the_other_and_both_are_the_same_service() throws Exception {
        List<Map<?, ?>> both = fulfilment();

        assertEquals(2, both.size());
        assertEquals(
                2,
                both.stream()
                        .map(one -> Manifests.mapping(Manifests.mapping(one, "spec"), "selector"))
                        .distinct()
                        .count());
        for (String shared : List.of("DATABASE", "KEPT_DEPARTMENTS_DIRECTORY")) {
            assertEquals(
                    1,
                    both.stream()
                            .map(one -> environment(one, shared))
                            .distinct()
                            .count(),
                    shared);
        }
        assertEquals(
                1,
                both.stream().map(one -> container(one).get("image")).distinct().count());
    }

    private static List<Map<?, ?>> fulfilment() throws Exception {
        return Manifests.ofKind("Deployment", Rendered.of(OVERLAY)).stream()
                .filter(deployment -> name(deployment).startsWith("fulfilment-service"))
                .toList();
    }

    private static Set<String> declared() throws Exception {
        Path departments = SourceTree.root().resolve(Path.of("deploy", "kubernetes", "departments"));
        try (Stream<Path> paths = Files.list(departments)) {
            Set<String> ids = new TreeSet<>();
            paths.filter(Files::isDirectory)
                    .forEach(path -> ids.add(path.getFileName().toString()));
            return ids;
        }
    }

    private static String name(Map<?, ?> manifest) {
        return String.valueOf(Manifests.mapping(manifest, "metadata").get("name"));
    }

    private static String environment(Map<?, ?> deployment, String name) {
        return ((List<?>) container(deployment).get("env"))
                .stream()
                        .map(Map.class::cast)
                        .filter(variable -> name.equals(variable.get("name")))
                        .map(variable -> String.valueOf(variable.get("value")))
                        .findAny()
                        .orElse("");
    }

    private static Map<?, ?> container(Map<?, ?> deployment) {
        Map<?, ?> pod = Manifests.mapping(Manifests.mapping(Manifests.mapping(deployment, "spec"), "template"), "spec");
        return (Map<?, ?>) ((List<?>) pod.get("containers")).get(0);
    }
}
