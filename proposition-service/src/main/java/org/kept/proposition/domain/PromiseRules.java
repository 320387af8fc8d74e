package org.kept.proposition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.kept.proposition.domain.Decision.Fault;

/** What makes promises fit to be made: somebody is there to keep them, and there is still time to. */
final class PromiseRules {
    private PromiseRules() {}

    static List<Fault> faults(List<Promise> promises, Set<String> departments, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (promises.isEmpty()) {
            faults.add(new Fault("commitments", "promise at least one thing"));
        }
        for (int i = 0; i < promises.size(); i++) {
            faults.addAll(faults(i, promises.get(i), departments, now));
        }
        return faults;
    }

    /** @param position of the promise in the request, from 0 */
    static List<Fault> faults(int position, Promise promise, Set<String> departments, Instant now) {
        List<Fault> faults = new ArrayList<>();
        String path = "commitments[" + position + "].";
        if (!departments.contains(promise.department())) {
            faults.add(new Fault(
                    path + "department",
                    "'" + promise.department() + "' is not a department; there are "
                            + departments.stream().sorted().toList()));
        }
        if (!promise.dueAt().isAfter(now)) {
            faults.add(new Fault(path + "dueAt", "is past: promise a date that is still to come"));
        }
        return faults;
    }
}
