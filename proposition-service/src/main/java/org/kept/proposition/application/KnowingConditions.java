package org.kept.proposition.application;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Conditions;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.SelfServicePolicy;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.persistence.Departments;

/** What is known at this moment of departments, of the account and of the policy. */
@ApplicationScoped
class KnowingConditions {
    private final Departments departments;
    private final DepartmentTopics topics;
    private final KnowingAccounts accounts;
    private final PromisingPolicy policy;
    private final Clock clock;

    KnowingConditions(
            Departments departments,
            DepartmentTopics topics,
            KnowingAccounts accounts,
            PromisingPolicy policy,
            Clock clock) {
        this.departments = departments;
        this.topics = topics;
        this.accounts = accounts;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param reason why a SELF_SERVICE account gets an individual proposition, or null */
    Uni<Conditions> of(Proposition proposition, String reason) {
        return of(proposition, departments(proposition), policy.selfService(), reason);
    }

    /** For a standard proposition, which any account may have. */
    Uni<Conditions> ofStandard(Proposition proposition) {
        return of(proposition, departments(proposition), SelfServicePolicy.ALLOW, null);
    }

    /** What is promised is promised, whatever the account's tier has become. */
    Uni<Conditions> ofAmended(Proposition proposition, Terms terms) {
        Set<String> obliged = terms.clauses().stream()
                .map(clause -> clause.promise().department())
                .collect(Collectors.toSet());
        return of(proposition, obliged, policy.selfService(), null);
    }

    private Uni<Conditions> of(
            Proposition proposition, Set<String> obliged, SelfServicePolicy selfService, String reason) {
        return departments.ids(obliged).chain(known -> topics.unseen(
                        obliged.stream().filter(known::contains).collect(Collectors.toSet()))
                .chain(unseen -> accounts.of(proposition.accountId())
                        .map(account -> new Conditions(
                                known,
                                unseen,
                                account.exists(),
                                account.tier(),
                                selfService,
                                reason,
                                clock.instant()))));
    }

    private static Set<String> departments(Proposition proposition) {
        return proposition.commitments().stream()
                .map(commitment -> commitment.promise().department())
                .collect(Collectors.toSet());
    }
}
