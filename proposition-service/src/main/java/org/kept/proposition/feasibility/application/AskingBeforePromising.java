package org.kept.proposition.feasibility.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.application.DepartmentTopics;
import org.kept.proposition.application.KnowingAccounts;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.PropositionState;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.feasibility.domain.Asked;
import org.kept.proposition.feasibility.domain.Asked.Held;
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
    private final KnowingAccounts accounts;
    private final Clock clock;
    private final Policy policy;

    AskingBeforePromising(
            Capabilities capabilities,
            Departments departments,
            DepartmentTopics topics,
            KnowingAccounts accounts,
            Clock clock,
            FeasibilityConfig config) {
        this.capabilities = capabilities;
        this.departments = departments;
        this.topics = topics;
        this.accounts = accounts;
        this.clock = clock;
        this.policy = config.policy();
    }

    /** @param proposition in whatever state; of a draft also whether its account is known */
    public Uni<Answer> about(Proposition proposition) {
        return about(AskedOf.all(proposition), promisee(proposition));
    }

    /** What is only thought of, in the words of a template. */
    public Uni<Answer> about(Terms terms) {
        return about(AskedOf.all(terms), List.of(), null);
    }

    /**
     * What is only thought of.
     *
     * @param accountId whom it would be for; null when that is not said
     */
    public Uni<Answer> about(List<Asked> asked, String accountId) {
        return whyNotYet(accountId).chain(whyNot -> about(asked, List.of(), whyNot));
    }

    /** Null when the promise is given already. */
    private static String promisee(Proposition proposition) {
        return proposition.state() == PropositionState.DRAFT ? proposition.accountId() : null;
    }

    private Uni<String> whyNotYet(String accountId) {
        return accountId == null ? Uni.createFrom().nullItem() : accounts.whyNotYet(accountId);
    }

    /**
     * What a proposition would promise instead of what it promises now. What is promised in it already is no load against
     * itself: it keeps its place on its day, or gives it up.
     *
     * @param asked each with the id of the commitment that it would be, where it is one
     * @param asWhole what is not asked about is left out; otherwise it stays
     */
    public Uni<Answer> aboutAmending(Proposition amended, List<Asked> asked, boolean asWhole) {
        Map<UUID, Held> held = new HashMap<>(AskedOf.held(amended, clock.instant()));
        List<Asked> holding = asked.stream()
                .map(one -> one.commitmentId() == null ? one : one.holding(held.remove(one.commitmentId())))
                .toList();
        List<Held> leftOut = asWhole ? List.copyOf(held.values()) : List.of();
        return whyNotYet(promisee(amended)).chain(whyNot -> about(holding, leftOut, whyNot));
    }

    private Uni<Answer> about(List<Asked> asked, List<Held> leftOut, String whyNotYet) {
        List<Integer> circle = Sequence.of(asked).circle();
        if (!circle.isEmpty()) {
            return Uni.createFrom().item(new Answer.Circular(circle));
        }
        Instant now = clock.instant();
        Set<String> obliged = asked.stream().map(Asked::department).collect(Collectors.toSet());
        return capabilities.of(obliged.stream().sorted().toList()).chain(known -> unheard(obliged)
                .map(unheard -> new Answer.Assessed(
                        now, new Feasibility(known, policy, now).of(asked, leftOut), unheard, whyNotYet)));
    }

    /** What nobody has declared needs no topic, but a declaration. */
    private Uni<Set<String>> unheard(Set<String> asked) {
        return departments
                .ids(asked)
                .chain(known ->
                        topics.unseen(asked.stream().filter(known::contains).collect(Collectors.toSet())));
    }
}
