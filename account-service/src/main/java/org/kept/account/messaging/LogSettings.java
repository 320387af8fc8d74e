package org.kept.account.messaging;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service writes to Kafka by itself. The numbers, with reasons, are in {@code application.properties}. */
@ConfigMapping(prefix = "kept.log")
interface LogSettings {
    @WithDefault("orders.v1")
    String ordersTopic();

    /** Kafka's own producer settings. */
    Map<String, String> producer();
}
