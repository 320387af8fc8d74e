package org.kept.cli.laptop;

import java.util.List;

/**
 * What is remembered of a set-up while it runs, for those who come later: {@code status}, {@code down}, and the next
 * {@code up} if this one is killed.
 *
 * @param instance its name
 * @param clock the business clock's mode, wall or event
 * @param ready false while it starts
 * @param parts the processes beside the supervisor, in the order in which they are ended
 */
public record RunningSetUp(
        String instance, int basePort, String clock, boolean ready, ProcessMark supervisor, List<ProcessMark> parts) {

    public RunningSetUp {
        parts = List.copyOf(parts);
    }

    public Ports ports() {
        return new Ports(basePort);
    }

    /** False when only leftovers of a killed one can be there. */
    public boolean supervised() {
        return supervisor.process().isPresent();
    }
}
