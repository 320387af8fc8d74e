package org.kept.proposition.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds at the moment in which somebody gives the company's word.
 *
 * @param departments who there is to promise for
 * @param withoutTopic those of them that could not be told, because the topic on which they hear has not been seen yet
 * @param accountKnown whether anybody has registered the account, or it has ordered
 * @param tier the account's, as segmentation told it last; null when it has not
 * @param reason why a SELF_SERVICE account gets an individual proposition; null when nothing was said
 */
public record Conditions(
        Set<String> departments,
        Set<String> withoutTopic,
        boolean accountKnown,
        String tier,
        SelfServicePolicy selfService,
        String reason,
        Instant now) {
    public static final String SELF_SERVICE = "SELF_SERVICE";

    /** Where every department can be told, for an account that is known. */
    public Conditions(Set<String> departments, String tier, SelfServicePolicy selfService, String reason, Instant now) {
        this(departments, Set.of(), true, tier, selfService, reason, now);
    }

    /** For an account of which nothing is known but that there is one. */
    public static Conditions of(Set<String> departments, Instant now) {
        return new Conditions(departments, null, SelfServicePolicy.REASON, null, now);
    }

    /** @return why departments cannot be promised for yet; empty when each of them can be told */
    Optional<Decision> unheard(Set<String> told) {
        List<String> topics = told.stream()
                .filter(withoutTopic::contains)
                .sorted()
                .map(department -> "commitments." + department + ".v1")
                .toList();
        return topics.isEmpty() ? Optional.empty() : Optional.of(new Decision.NotHeard(topics));
    }

    /** @return that nobody knows the account; empty when somebody does */
    Optional<Decision> stranger(String accountId) {
        return accountKnown ? Optional.empty() : Optional.of(new Decision.UnknownAccount(accountId));
    }

    /** @return why the account does not get an individual proposition like this; empty when it does */
    Optional<Decision> refusal(String accountId) {
        if (!SELF_SERVICE.equals(tier) || selfService == SelfServicePolicy.ALLOW) {
            return Optional.empty();
        }
        if (selfService == SelfServicePolicy.REFUSE) {
            return Optional.of(new Decision.OutOfTurn(
                    "self-service-account",
                    accountId + " is served at the touch-points (SELF_SERVICE): a standard proposition is for it."));
        }
        boolean said = reason != null && !reason.isBlank();
        return said
                ? Optional.empty()
                : Optional.of(Decision.Faulty.of(
                        "reason",
                        accountId + " is served at the touch-points (SELF_SERVICE): say in 'reason' why it gets an"
                                + " individual proposition"));
    }
}
