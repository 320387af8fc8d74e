package org.kept.proposition;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class WallsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kept.proposition");

    @Test
    void the_domain_knows_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta.ws..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "org.apache.kafka..",
                        "org.kept.chassis..",
                        "..rest..",
                        "..messaging..",
                        "org.kept.proposition.persistence..",
                        "..application..")
                .check(CLASSES);
    }

    @Test
    void the_wire_and_the_resources_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..rest..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..messaging..")
                .check(CLASSES);
    }

    @Test
    void people_do_not_know_of_mandates() {
        noClasses()
                .that()
                .resideInAPackage("org.kept.proposition.people..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kept.proposition.mandates..")
                .check(CLASSES);
    }
}
