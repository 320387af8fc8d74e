package org.kept.segmentation.streams;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the streams run. Whether the process lives is another question: it does not depend on Kafka. */
@Readiness
class StreamsReadiness implements HealthCheck {
    private final Segmenting segmenting;

    StreamsReadiness(Segmenting segmenting) {
        this.segmenting = segmenting;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("segmentation streams")
                .status(segmenting.isRunning())
                .withData("state", segmenting.state())
                .build();
    }
}
