package org.kept.fulfilment.messaging;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Measured;
import org.kept.fulfilment.domain.TaskProgressed;

/** Says for what has happened on which topic and in which form it leaves. */
public final class FulfilmentEvents {
    public static final String PROGRESS = "fulfilment.v1";
    static final String CAPABILITIES = "department-capabilities.v1";

    private FulfilmentEvents() {}

    /** Keyed by the account, as everything that concerns a customer; again for the department where it is news to it. */
    public static List<DomainEvent> of(List<TaskProgressed> events) {
        return events.stream().flatMap(FulfilmentEvents::of).toList();
    }

    private static Stream<DomainEvent> of(TaskProgressed event) {
        DomainEvent progressed = new DomainEvent(
                PROGRESS, event.task().accountId(), CommitmentProgressed.TYPE, CommitmentProgressed.of(event));
        return event.isNewsToItsDepartment() ? alsoTo(event.task().department(), progressed) : Stream.of(progressed);
    }

    /** The topic on which one department hears what it has not said itself. */
    public static String news(String department) {
        return "fulfilment." + department + ".v1";
    }

    /** The same on the department's own topic: who reads that one alone misses nothing. */
    public static Stream<DomainEvent> alsoTo(String department, DomainEvent event) {
        return Stream.of(event, new DomainEvent(news(department), event.key(), event.type(), event.payload()));
    }

    /**
     * Keyed by the department: of a compacted topic, the latest record remains. So each says all that is known, what is
     * declared and what is measured.
     */
    public static DomainEvent of(Department department, Measured measured) {
        return new DomainEvent(
                CAPABILITIES, department.id(), DepartmentDeclared.TYPE, DepartmentDeclared.of(department, measured));
    }

    /** @param measured by department */
    public static List<DomainEvent> ofDeclared(List<Department> departments, Map<String, Measured> measured) {
        return departments.stream()
                .map(department -> of(department, measured.get(department.id())))
                .toList();
    }
}
