package org.kept.proposition.people.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is worth a talk, and who sees it when. */
@ConfigMapping(prefix = "kept.coaching")
public interface CoachingPolicy {
    /** A manager sees a finding after the person has, or so many days after the person could have. */
    @WithDefault("14")
    int managerSeesAfterDays();

    /** Fewer commitments of a department and type of which it is known whether they were kept say too little. */
    @WithDefault("5")
    int casesMin();

    /** What was due in so many days before now counts. */
    @WithDefault("365")
    int windowDays();

    @WithDefault("5")
    int findingsMax();
}
