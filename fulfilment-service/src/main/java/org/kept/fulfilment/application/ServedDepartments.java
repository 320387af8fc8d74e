package org.kept.fulfilment.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The departments that this deployment works for. It hears their topics and fires their timers, and leaves those of the
 * others to the others' deployments; what it is asked over REST it answers for all, since they share one database.
 */
@ApplicationScoped
public class ServedDepartments {
    private final List<String> ids;

    ServedDepartments(DepartmentsConfig config) {
        this.ids = config.served().orElse(List.of());
    }

    /** @return empty for all that there are */
    public List<String> ids() {
        return ids;
    }

    /** For a query: {@code (?1 = '' or department = any(string_to_array(?1, ',')))}. */
    public String list() {
        return String.join(",", ids);
    }
}
