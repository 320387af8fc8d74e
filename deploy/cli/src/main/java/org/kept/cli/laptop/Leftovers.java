package org.kept.cli.laptop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends what still runs of a set-up, whether its supervisor lives or was killed. */
public final class Leftovers {

    // The supervisor ends four services, then the broker and the database, each in good order.
    private static final Duration SUPERVISOR = Duration.ofSeconds(60);
    private static final Duration PART = Duration.ofSeconds(15);

    private Leftovers() {}

    /**
     * Afterwards nothing of the instance runs, and its state is forgotten.
     *
     * @return what was remembered of it; empty if nothing was
     */
    public static Optional<RunningSetUp> end(Instance instance) {
        Optional<RunningSetUp> remembered = instance.state().read();
        remembered.ifPresent(running -> {
            running.supervisor().process().ifPresent(process -> Ending.of(List.of(process), SUPERVISOR));
            running.parts().forEach(part -> part.process().ifPresent(process -> Ending.of(List.of(process), PART)));
        });
        instance.state().delete();
        return remembered;
    }
}
