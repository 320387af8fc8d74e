package org.kept.fulfilment.rest;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.fulfilment.application.OnlyLeads;
import org.kept.fulfilment.domain.Department;

/** Who asks for what only a department's lead, or operations, may decide; to be made before a transaction begins. */
public final class Decider {
    private final String name;
    private final boolean operations;

    private Decider(String name, boolean operations) {
        this.name = name;
        this.operations = operations;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when it speaks for another department */
    public static Decider of(Caller caller, String department) {
        caller.mustSpeakFor(department);
        return new Decider(caller.name(), caller.has(Roles.OPS));
    }

    public String name() {
        return name;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 that names who is a lead, or how one becomes it */
    public void mustDecideFor(Department department) {
        if (!operations) {
            OnlyLeads.refusal(department, name).ifPresent(refusal -> {
                throw Refusals.problem(refusal);
            });
        }
    }
}
