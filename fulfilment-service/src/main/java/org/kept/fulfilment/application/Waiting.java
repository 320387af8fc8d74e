package org.kept.fulfilment.application;

import java.util.List;
import java.util.stream.Collectors;

import org.kept.fulfilment.domain.Predecessor;
import org.kept.fulfilment.domain.TaskState;

/** Says for what a task waits, and what has to happen. */
public final class Waiting {
    private Waiting() {}

    /** @param first what it waits for; at least one */
    public static String words(List<Predecessor> first) {
        List<Predecessor> off = first.stream().filter(Predecessor::isOff).toList();
        if (!off.isEmpty()) {
            boolean mayBeInsistedUpon = off.stream().allMatch(one -> one.state() == TaskState.DECLINED);
            return "It depends on " + list(off) + ", which will not come: sales must amend what depends on it"
                    + (mayBeInsistedUpon ? ", or insist on what was declined." : ".");
        }
        return "It waits for " + list(first) + "; it can be started once that is completed.";
    }

    private static String list(List<Predecessor> some) {
        return some.stream().map(Waiting::one).collect(Collectors.joining(", "));
    }

    private static String one(Predecessor first) {
        return first.state() == null
                ? first.commitmentId() + " (which nobody has heard of here yet)"
                : first.commitmentId() + " of " + first.department() + " ("
                        + first.state().word() + (first.isOff() ? "" : ", expected " + first.expectedAt()) + ")";
    }
}
