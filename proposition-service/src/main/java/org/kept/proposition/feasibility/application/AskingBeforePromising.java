package org.kept.proposition.feasibility.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.application.DepartmentTopics;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.feasibility.domain.Asked;
import org.kept.proposition.feasibility.domain.Feasibility;
import org.kept.proposition.feasibility.domain.Policy;
import org.kept.proposition.feasibility.domain.Sequence;
import org.kept.proposition.feasibility.persistence.Capabilities;
import org.kept.proposition.persistence.Departments;

/** A salesperson wants to know what can be kept before giving the company's word. Writes nothing. */
@ApplicationScoped
public class AskingBeforePromising {
    private final Capabilities capabilities;
    private final Departments departments;
    private final DepartmentTopics topics;
    private final Clock clock;
    private final Policy policy;

    AskingBeforePromising(
            Capabilities capabilities,
            Departments departments,
            DepartmentTopics topics,
            Clock clock,
            FeasibilityConfig config) {
        this.capabilities = capabilities;
        this.departments = departments;
        this.topics = topics;
        this.clock = clock;
        this.policy = config.policy();
    }

    /** @param proposition in whatever state */
    public Uni<Answer> about(Proposition proposition) {
        return about(AskedOf.all(proposition));
    }

    public Uni<Answer> about(List<Asked> asked) {
        List<Integer> circle = Sequence.of(asked).circle();
        if (!circle.isEmpty()) {
            return Uni.createFrom().item(new Answer.Circular(circle));
        }
        Instant now = clock.instant();
        Set<String> obliged = asked.stream().map(Asked::department).collect(Collectors.toSet());
        return capabilities.of(obliged.stream().sorted().toList()).chain(known -> unheard(obliged)
                .map(unheard -> new Answer.Assessed(now, new Feasibility(known, policy, now).of(asked), unheard)));
    }

    /** What nobody has declared needs no topic, but a declaration. */
    private Uni<Set<String>> unheard(Set<String> asked) {
        return departments
                .ids(asked)
                .chain(known ->
                        topics.unseen(asked.stream().filter(known::contains).collect(Collectors.toSet())));
    }
}
