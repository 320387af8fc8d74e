package org.kept.fulfilment.rest;

import java.util.List;
import java.util.stream.Collectors;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Person;

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
        List<Person> leads = department.leads();
        if (operations || leads.stream().anyMatch(lead -> lead.isKnownAs(name))) {
            return;
        }
        String who = leads.stream().map(Person::called).collect(Collectors.joining(", "));
        throw Problems.forbidden(
                leads.isEmpty()
                        ? "No lead of the department '" + department.id()
                                + "' is declared: operations declare one, as a"
                                + " person with the role lead, with PUT /api/departments/" + department.id()
                                + "/refinement."
                        : "Only a lead of the department '" + department.id() + "' decides that: " + who + ".");
    }
}
