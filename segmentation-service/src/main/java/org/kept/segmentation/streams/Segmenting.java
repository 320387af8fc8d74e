package org.kept.segmentation.streams;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.kept.segmentation.domain.SegmentationPolicy;

/** The engine as long as the application lives. */
@ApplicationScoped
public class Segmenting {
    private final Engine engine;

    Segmenting(SegmentationConfig config, KafkaConnection kafka, Board board, MeterRegistry metrics) {
        EngineSettings settings = new EngineSettings(
                kafka,
                config.applicationId(),
                config.stateDirectory(),
                Topics.standard(),
                SegmentationPolicy.first(config.reportingCurrency()),
                config.businessClock(),
                config.historyDays(),
                config.futureTolerance(),
                config.commitInterval(),
                config.threads(),
                config.standbys(),
                config.advertisedAddress());
        engine = new Engine(settings, board, streams -> new KafkaStreamsMetrics(streams).bindTo(metrics));
    }

    void start(@Observes StartupEvent started) {
        engine.start();
    }

    void end(@Observes ShutdownEvent ended) {
        engine.close();
    }

    public boolean isRunning() {
        return engine.isRunning();
    }

    /** In words, for operations. */
    public String state() {
        return engine.state();
    }

    /** Empty before the streams have started, and after they have ended. */
    public Optional<Whereabouts> whereabouts() {
        return engine.whereabouts();
    }

    public Backlog backlog() {
        return engine.backlog();
    }
}
