package org.kept.fulfilment.forecast.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.DeclarationListener;
import org.kept.fulfilment.forecast.persistence.ForecastMarks;

/** Notes, with each change of a department's calendar, that what is expected of its open tasks has to be found anew. */
@ApplicationScoped
class MarkingCalendars implements DeclarationListener {
    private final ForecastMarks marks;

    MarkingCalendars(ForecastMarks marks) {
        this.marks = marks;
    }

    @Override
    public Uni<Void> declared(List<Changed> changed) {
        List<String> departments = changed.stream()
                .filter(Changed::isOtherTime)
                .map(one -> one.department().id())
                .toList();
        return departments.isEmpty() ? Uni.createFrom().voidItem() : marks.markCalendarsOf(departments);
    }
}
