package org.kept.proposition.messaging;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.Inbox;
import org.kept.proposition.feasibility.domain.Capability;
import org.kept.proposition.feasibility.persistence.Capabilities;
import org.kept.proposition.persistence.Departments;

/** Reads {@code department-capabilities.v1}: to whom something can be promised, and what they can do. */
@ApplicationScoped
class DepartmentsConsumer {
    private final Inbox inbox;
    private final Departments departments;
    private final Capabilities capabilities;

    DepartmentsConsumer(Inbox inbox, Departments departments, Capabilities capabilities) {
        this.inbox = inbox;
        this.departments = departments;
        this.capabilities = capabilities;
    }

    @Incoming("departments")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(record, DepartmentDeclared.TYPE, DepartmentDeclared.class, this::know);
    }

    /** An event without working hours is of a fulfilment-service that did not tell them yet: what is known stays. */
    private Uni<Void> know(DepartmentDeclared event) {
        Optional<Capability> capability = event.toCapability();
        return departments
                .know(event.departmentId(), event.name(), event.revision())
                .chain(() -> capability
                        .map(told -> capabilities.know(told, event.revision()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
