package org.kept.segmentation.domain;

import java.util.List;

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
    /**
     * What came out.
     *
     * @param model what was learned
     * @param chosen accounts, best first
     */
    public record Outcome(Choice choice, RisingModel model, List<String> chosen) {}

    /** Takes a second or so, whatever the number of accounts, and half a microsecond for each. */
    public Outcome make() {
        RisingModel model = RisingModel.fit(known, choice.outlook());
        RisingPicks picks = new RisingPicks(keyAccounts);
        candidates.forEach(account -> picks.offer(account.accountId(), model.score(account)));
        List<String> chosen =
                picks.best().stream().map(RisingPicks.Pick::accountId).toList();
        return new Outcome(choice, model, chosen);
    }
}
