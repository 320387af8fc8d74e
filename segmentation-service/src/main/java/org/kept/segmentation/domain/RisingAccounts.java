package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.Projection;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;
import org.kept.segmentation.rising.RisingPicks;

/** Who of those that are not key promise to become so, chosen at the end of a business date and standing until the next choice. */
final class RisingAccounts {
    private RisingModel model;

    /**
     * Chooses anew.
     *
     * @param accounts each with what is known of it at the outlook's date, if anything is
     * @return the chosen ones, best first
     */
    List<String> choose(Collection<Member> accounts, Outlook outlook, int keyAccounts, Predicate<Member> isKey) {
        learn(accounts, outlook);
        RisingPicks picks = new RisingPicks(keyAccounts);
        accounts.stream()
                .filter(account -> account.summary != null && !isKey.test(account))
                .forEach(account -> picks.offer(account.accountId(), model.score(account.summary)));
        return picks.best().stream().map(RisingPicks.Pick::accountId).toList();
    }

    /** Learns from what is known of the accounts: the same model as at the choice, if that is from then. */
    void learn(Collection<Member> accounts, Outlook outlook) {
        List<PurchaseSummary> known = accounts.stream()
                .filter(account -> account.summary != null)
                .map(account -> account.summary)
                .toList();
        model = RisingModel.fit(known, outlook);
    }

    /** What was learned by another window, or in another currency, says nothing any more. */
    void forget() {
        model = null;
    }

    double score(Member account) {
        return model == null || account.summary == null ? 0 : model.score(account.summary);
    }

    /** Empty before the first choice, and for an account that nothing was known of then. */
    Optional<Prospect> prospect(Member account, LocalDate today, long threshold) {
        if (model == null || account.summary == null) {
            return Optional.empty();
        }
        Projection projection = model.project(account.summary, threshold);
        return Optional.of(
                new Prospect(account.summary, projection, model.outlook(), today, account.revenue(), threshold));
    }
}
