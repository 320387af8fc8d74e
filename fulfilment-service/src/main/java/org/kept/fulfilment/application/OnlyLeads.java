package org.kept.fulfilment.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Person;

/** What only one of a department's leads may decide, whichever way the word comes. */
public final class OnlyLeads {
    private OnlyLeads() {}

    /**
     * @param name as a token states it, or as the department's own system does
     * @return empty for a lead; else who is one, or how one becomes it
     */
    public static Optional<Refusal> refusal(Department department, String name) {
        List<Person> leads = department.leads();
        if (leads.stream().anyMatch(lead -> lead.isKnownAs(name))) {
            return Optional.empty();
        }
        String who = leads.stream().map(Person::called).collect(Collectors.joining(", "));
        return Optional.of(Refusal.forbidden(
                leads.isEmpty()
                        ? "No lead of the department '" + department.id()
                                + "' is declared: operations declare one, as a"
                                + " person with the role lead, with PUT /api/departments/" + department.id()
                                + "/refinement."
                        : "Only a lead of the department '" + department.id() + "' decides that: " + who + "."));
    }
}
