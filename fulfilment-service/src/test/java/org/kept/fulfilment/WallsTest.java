package org.kept.fulfilment;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class WallsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kept.fulfilment");

    @Test
    void the_domain_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "javax.crypto..", "jakarta.persistence..", "org.kept.fulfilment..domain..")
                .check(CLASSES);
    }

    @Test
    void the_wire_and_the_resources_do_not_know_each_other() {
        nobodyIn("..messaging..", "..rest..");
        nobodyIn("..rest..", "..messaging..");
    }

    @Test
    void what_decides_knows_neither_resources_nor_files() {
        nobodyIn("..application..", "..rest..", "..declaration..");
        nobodyIn(
                "org.kept.fulfilment.persistence..", "..rest..", "..declaration..", "..messaging..", "..application..");
    }

    @Test
    void only_use_cases_publish() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..application..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.kept.chassis.outbox.Outbox")
                .check(CLASSES);
    }

    private static void nobodyIn(String room, String... others) {
        noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }
}
