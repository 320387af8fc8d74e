package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Conditions;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.persistence.AccountTiers;
import org.kept.proposition.persistence.Departments;

/** What is known at this moment of departments, of the account and of the policy. */
@ApplicationScoped
class KnowingConditions {
    private final Departments departments;
    private final AccountTiers tiers;
    private final PromisingPolicy policy;
    private final Clock clock;

    KnowingConditions(Departments departments, AccountTiers tiers, PromisingPolicy policy, Clock clock) {
        this.departments = departments;
        this.tiers = tiers;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param reason why a SELF_SERVICE account gets an individual proposition, or null */
    Uni<Conditions> of(Proposition proposition, String reason) {
        return departments.ids().chain(known -> tiers.of(proposition.accountId())
                .map(tier -> new Conditions(known, tier, policy.selfService(), reason, clock.instant())));
    }
}
