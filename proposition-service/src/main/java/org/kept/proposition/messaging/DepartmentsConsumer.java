package org.kept.proposition.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.Inbox;
import org.kept.proposition.persistence.Departments;

/** Reads {@code department-capabilities.v1}: to whom something can be promised. */
@ApplicationScoped
class DepartmentsConsumer {
    private final Inbox inbox;
    private final Departments departments;

    DepartmentsConsumer(Inbox inbox, Departments departments) {
        this.inbox = inbox;
        this.departments = departments;
    }

    @Incoming("departments")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(
                record,
                DepartmentDeclared.TYPE,
                DepartmentDeclared.class,
                event -> departments.know(event.departmentId(), event.name(), event.revision()));
    }
}
