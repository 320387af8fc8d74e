package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.kept.segmentation.domain.SegmentationPolicy;

/**
 * What an {@link Engine} needs to know.
 *
 * @param applicationId names the consumer group, the transactions and the changelogs: another one starts from nothing
 * @param stateDirectory of this instance alone
 * @param historyDays how long orders are remembered; no window is longer
 * @param futureTolerance how far after its arrival an order may be dated
 * @param commitInterval at which news is told; see {@link Commits}
 * @param advertisedAddress {@code host:port} under which the other instances reach this one; empty when it is alone
 */
public record EngineSettings(
        KafkaConnection kafka,
        String applicationId,
        Path stateDirectory,
        Topics topics,
        SegmentationPolicy policy,
        ClockMode clockMode,
        int historyDays,
        Duration futureTolerance,
        Duration commitInterval,
        int threads,
        int standbys,
        Optional<String> advertisedAddress) {}
