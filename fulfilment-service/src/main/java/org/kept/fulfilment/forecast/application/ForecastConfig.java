package org.kept.fulfilment.forecast.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often forecasts are made anew. */
@ConfigMapping(prefix = "kept.forecast")
public interface ForecastConfig {
    /** At most this long after a change, those who wait for it are told; {@code off} leaves it to other instances. */
    @WithDefault("1s")
    String sweepEvery();

    /** Changes that one transaction sees to. */
    @WithDefault("500")
    int batchMax();

    /** How often each instance looks whether it is time for a pass; {@code off} leaves it to other instances. */
    @WithDefault("10s")
    String lookEvery();

    /** All open tasks are assessed so often, by one of all instances: what time alone changes. */
    @WithDefault("1m")
    Duration passEvery();

    /** Open tasks that are read at once; while their rows come in, whoever shares the event loop waits. */
    @WithDefault("2000")
    int sliceMax();

    /** For so long what was learned of the departments holds. */
    @WithDefault("10m")
    Duration learnEvery();

    /** Of what was delivered so long ago nothing is learned any more. */
    @WithDefault("90d")
    Duration learnFrom();

    /** Of each department the latest deliveries that are learned from. */
    @WithDefault("1000")
    int deliveriesMax();
}
