package org.kept.fulfilment.capacity.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How promises are compared that compete for a day. */
@ConfigMapping(prefix = "kept.contention")
public interface ContentionConfig {
    /** In which values are compared, ISO 4217. A value in another currency counts as none. */
    @WithDefault("EUR")
    String currency();
}
