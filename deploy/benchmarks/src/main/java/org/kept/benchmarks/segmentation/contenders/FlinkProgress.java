package org.kept.benchmarks.segmentation.contenders;

import java.util.Objects;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

/**
 * How far Flink has come: the offsets that it commits with each checkpoint. What comes before them went through all of
 * the job; what it has read beyond them waits in buffers.
 */
final class FlinkProgress {
    private final Admin admin;
    private final String group;
    private long records;
    private double atSeconds;

    FlinkProgress(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /** @return false: to be asked again */
    boolean look(long startNanos) {
        try {
            long now = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                    .filter(Objects::nonNull)
                    .mapToLong(offset -> offset.offset())
                    .sum();
            if (now > records) {
                records = now;
                atSeconds = (System.nanoTime() - startNanos) / 1e9;
            }
        } catch (ExecutionException notYetKnown) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Up to the last checkpoint; nothing at all if there was none. */
    Pass unfinished(double seconds) {
        return Pass.unfinished(records, records == 0 ? seconds : atSeconds);
    }
}
