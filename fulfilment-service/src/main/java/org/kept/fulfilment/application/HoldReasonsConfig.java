package org.kept.fulfilment.application;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is declared of the reasons for which work may stand still. */
@ConfigMapping(prefix = "kept.hold-reasons")
public interface HoldReasonsConfig {
    /** Codes of the reasons that stop the department's clock: those for which it can do nothing. */
    @WithDefault("waitingForCustomer")
    List<String> pausing();
}
