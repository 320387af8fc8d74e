package org.kept.proposition.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.kept.proposition.domain.SelfServicePolicy;

/** The company's policy on who gets an individual proposition. */
@ConfigMapping(prefix = "kept.propositions")
public interface PromisingPolicy {
    /** {@code reason}, {@code refuse} or {@code allow}, for an account whose tier is known to be SELF_SERVICE. */
    @WithDefault("reason")
    SelfServicePolicy selfService();
}
