package org.kept.proposition.unblocking.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.kept.proposition.unblocking.domain.Patience;

/** When something is said to hang, and how far a manager's extension of a mandate may last. */
@ConfigMapping(prefix = "kept.unblocking")
public interface UnblockingPolicy {
    /** For a manager's signature: a customer waits for it, and nobody is obliged yet. */
    @WithDefault("P1D")
    Duration signatureAfter();

    /** For the owner's answer to a department that has countered or declined. */
    @WithDefault("P1D")
    Duration ownerAfter();

    /** For a department's answer, nights and weekends included: its response time is escalated before. */
    @WithDefault("P3D")
    Duration departmentAfter();

    /** How long an extension of a mandate lasts when nothing is said. */
    @WithDefault("P7D")
    Duration extensionDefault();

    @WithDefault("P30D")
    Duration extensionMax();

    default Patience patience() {
        return new Patience(signatureAfter(), ownerAfter(), departmentAfter());
    }
}
