package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set from outside; {@code application.properties} says why the numbers are what they are. */
@ConfigMapping(prefix = "kept.segmentation")
public interface SegmentationConfig {
    @WithDefault("segmentation-service")
    String applicationId();

    ClockMode businessClock();

    /** What the first policy reports in; a policy set later names its own. */
    Currency reportingCurrency();

    /** Of this instance alone. Holds only a lock and ids: the state itself is on the heap and in changelog topics. */
    Path stateDirectory();

    /** How long an order is remembered; a policy's window cannot be longer. */
    int historyDays();

    @WithDefault("P1D")
    Duration futureTolerance();

    Duration commitInterval();

    int threads();

    int standbys();

    /** {@code host:port} under which the other instances reach this one's REST interface; needless for one alone. */
    Optional<String> advertisedAddress();
}
