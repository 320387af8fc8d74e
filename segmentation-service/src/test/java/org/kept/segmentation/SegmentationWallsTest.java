package org.kept.segmentation;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class SegmentationWallsTest {
    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kept.segmentation");

    @Test
    void the_domain_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.kept.segmentation.domain..", "org.kept.segmentation.rising")
                .check(service);
    }

    @Test
    void the_rising_model_is_plain_java_and_mathematics() {
        classes()
                .that()
                .resideInAPackage("org.kept.segmentation.rising")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.hipparchus..", "org.kept.segmentation.rising")
                .check(service);
    }

    @Test
    void the_service_does_not_run_the_backtest() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rising.backtest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..rising.backtest..")
                .check(service);
    }

    @Test
    void the_wire_knows_no_host_and_no_rest() {
        noClasses()
                .that()
                .resideInAPackage("..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka.streams..", "..streams..", "..rest..", "jakarta..", "io.quarkus..")
                .check(service);
    }

    @Test
    void the_host_knows_no_rest() {
        noClasses()
                .that()
                .resideInAPackage("..segmentation.streams..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..segmentation.rest..", "jakarta.ws.rs..")
                .check(service);
    }

    @Test
    void rest_knows_neither_kafka_nor_the_wire() {
        noClasses()
                .that()
                .resideInAPackage("..segmentation.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "..segmentation.messaging..")
                .check(service);
    }
}
