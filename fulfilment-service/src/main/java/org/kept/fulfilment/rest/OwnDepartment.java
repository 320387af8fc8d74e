package org.kept.fulfilment.rest;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;

/** Who speaks for a department sees its tasks: without asking, and no others. */
public final class OwnDepartment {
    private OwnDepartment() {}

    /**
     * @param department asked for; null when nobody asks
     * @return null for all
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when it is another one's
     */
    public static String orAsked(Caller caller, String department) {
        String asked = department == null && caller.has(Roles.DEPARTMENT)
                ? caller.department().orElse("")
                : department;
        if (asked != null) {
            caller.mustSpeakFor(asked);
        }
        return asked;
    }
}
