package org.kept.account;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class WallsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kept.account");

    @Test
    void the_domain_knows_no_framework_and_no_other_room() {
        mustNotKnow(
                "domain",
                "io.quarkus..",
                "io.smallrye..",
                "io.vertx..",
                "com.fasterxml..",
                "jakarta.ws..",
                "jakarta.enterprise..",
                "jakarta.inject..",
                "org.apache.kafka..",
                "org.kept.chassis.rest..",
                "org.kept.chassis.outbox..",
                "org.kept.account.rest..",
                "org.kept.account.messaging..",
                "org.kept.account.persistence..",
                "org.kept.account.application..");
    }

    @Test
    void the_wire_and_the_resources_do_not_know_each_other() {
        mustNotKnow("messaging", "org.kept.account.rest..", "jakarta.ws..");
        mustNotKnow("rest", "org.kept.account.messaging..", "org.apache.kafka..");
    }

    @Test
    void what_is_kept_knows_neither_the_wire_nor_the_resources() {
        mustNotKnow(
                "persistence",
                "org.kept.account.rest..",
                "org.kept.account.messaging..",
                "org.kept.account.application..",
                "org.apache.kafka..",
                "jakarta.ws..");
    }

    private static void mustNotKnow(String room, String... others) {
        noClasses()
                .that()
                .resideInAPackage("org.kept.account." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }
}
