package org.kept.fulfilment.forecast.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.OffTheEventLoop;
import org.kept.fulfilment.forecast.domain.Assessment;
import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.domain.Forecaster;
import org.kept.fulfilment.forecast.domain.Practice;
import org.kept.fulfilment.forecast.domain.Update;
import org.kept.fulfilment.forecast.persistence.OpenTasks.Known;

/** What is to be written of open tasks, given what was written before. Reads practices, and writes nothing. */
@ApplicationScoped
class Assessing {
    private final LearningPractices learning;
    private final OffTheEventLoop worker;

    Assessing(LearningPractices learning, OffTheEventLoop worker) {
        this.learning = learning;
        this.worker = worker;
    }

    /** @param open of each proposition all of them */
    Uni<List<Update>> assess(List<Known> open, Instant now) {
        List<String> departments =
                open.stream().map(one -> one.task().department()).distinct().toList();
        return learning.known(departments, now).chain(practices -> worker.compute(() -> updates(open, practices, now)));
    }

    private static List<Update> updates(List<Known> open, Map<String, Practice> practices, Instant now) {
        Map<UUID, Forecast> before = open.stream()
                .filter(one -> one.forecast() != null)
                .collect(Collectors.toMap(one -> one.task().commitmentId(), Known::forecast));
        return new Forecaster(practices, now)
                .assess(open.stream().map(Known::task).toList()).stream()
                        .map(found -> update(found, before.get(found.task().commitmentId()), practices, now))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static Update update(Assessment found, Forecast before, Map<String, Practice> practices, Instant now) {
        return before == null
                ? Forecast.first(found, now)
                : before.take(found, practices.get(found.task().department()).clock(), now);
    }
}
