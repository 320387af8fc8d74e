package org.kept.proposition.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.kept.proposition.domain.SelfServicePolicy;
import org.kept.proposition.domain.UnknownAccountPolicy;

/** The company's policy on whom something is promised to. */
@ConfigMapping(prefix = "kept.propositions")
public interface PromisingPolicy {
    /** {@code reason}, {@code refuse} or {@code allow}, for an account whose tier is known to be SELF_SERVICE. */
    @WithDefault("reason")
    SelfServicePolicy selfService();

    /** {@code refuse} or {@code allow}, for an account that nobody has registered and that has not ordered. */
    @WithDefault("refuse")
    UnknownAccountPolicy unknownAccount();
}
