package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The milestones of a task, in the order in which they were first named. */
public record Milestones(List<Milestone> all) {
    public static final Milestones NONE = new Milestones(List.of());

    static final int COUNT_MAX = 50;

    public Milestones {
        all = List.copyOf(all);
    }

    /** @return what is wrong with it; empty when it can be taken over. What is reached stays reached. */
    Optional<Decision> doubt(Milestone said, Instant now) {
        if (said.plannedAt() == null && said.reachedAt() == null) {
            return wrong("plannedAt", "or reachedAt must be given");
        }
        if (said.reachedAt() != null && said.reachedAt().isAfter(now)) {
            return wrong("reachedAt", "lies ahead; what is to come is planned");
        }
        Optional<Milestone> known = named(said.name());
        if (known.isEmpty() && all.size() >= COUNT_MAX) {
            return wrong("name", "must be one of the " + COUNT_MAX + " that there are; more milestones a task has not");
        }
        if (known.isPresent() && known.get().reachedAt() != null) {
            return Optional.of(new Decision.NothingNew(
                    "'" + said.name() + "' was reached at " + known.get().reachedAt() + "; name another milestone."));
        }
        return known.equals(Optional.of(said))
                ? Optional.of(new Decision.NothingNew("'" + said.name() + "' is planned for " + said.plannedAt()
                        + " already; say another date, or that it is reached."))
                : Optional.empty();
    }

    Milestones with(Milestone said) {
        List<Milestone> next = new ArrayList<>(all);
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).name().equals(said.name())) {
                next.set(i, next.get(i).then(said));
                return new Milestones(next);
            }
        }
        next.add(said);
        return new Milestones(next);
    }

    private Optional<Milestone> named(String name) {
        return all.stream().filter(milestone -> milestone.name().equals(name)).findAny();
    }

    private static Optional<Decision> wrong(String field, String message) {
        return Optional.of(new Decision.DoesNotHold(field, message));
    }
}
