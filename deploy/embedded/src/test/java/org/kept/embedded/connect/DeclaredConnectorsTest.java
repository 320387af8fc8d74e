package org.kept.embedded.connect;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.kept.embedded.Manifests;
import org.kept.embedded.Rendered;
import org.kept.embedded.SourceTree;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DeclaredConnectorsTest {
    @Test
    void kubernetes_gets_the_same_connectors_as_the_laptop() throws Exception {
        String rendered = Rendered.base();

        var here = ConnectorDeclaration.readAll(SourceTree.root().resolve("deploy/connect"));

        assertEquals(
                Set.copyOf(here),
                Manifests.ofKind("KafkaConnector", rendered).stream()
                        .map(ConnectorDeclaration::of)
                        .collect(Collectors.toSet()));
        assertEquals(3, here.size());
    }
}
