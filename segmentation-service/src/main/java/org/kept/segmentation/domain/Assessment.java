package org.kept.segmentation.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;
import org.kept.segmentation.rising.RisingPicks;

/**
 * All that a choice of the rising accounts is made of, taken at one moment: making it looks at nothing else, so that any
 * thread may. The same assessment gives the same choice.
 *
 * @param known of the accounts, key or not
 * @param candidates those of them that are not key
 */
public record Assessment(
        Choice choice, List<PurchaseSummary> known, List<PurchaseSummary> candidates, int keyAccounts) {
    /** Who was chosen, and by what was learned. */
    public record Outcome(Choice choice, RisingModel model, Set<String> chosen) {}

    /** Takes a second or so, whatever the number of accounts, and half a microsecond for each. */
    public Outcome make() {
        RisingModel model = RisingModel.fit(known, choice.outlook());
        RisingPicks picks = new RisingPicks(keyAccounts);
        candidates.forEach(account -> picks.offer(account.accountId(), model.score(account)));
        Set<String> chosen =
                picks.best().stream().map(RisingPicks.Pick::accountId).collect(Collectors.toUnmodifiableSet());
        return new Outcome(choice, model, chosen);
    }
}
