package org.kept.segmentation.domain;

import java.util.List;

import org.kept.segmentation.rising.Pace;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;
import org.kept.segmentation.rising.RisingPicks;

/**
 * All that a choice of the rising accounts is made of, gathered a part at a time: making it looks at nothing else, so that any
 * thread may. The same assessment gives the same choice.
 *
 * @param known of the accounts, key or not
 * @param candidates those of them that are not key
 */
public record Assessment(
        Choice choice, List<PurchaseSummary> known, List<PurchaseSummary> candidates, int keyAccounts) {
    private static final int STEP_ACCOUNTS = 256;

    /**
     * What came out.
     *
     * @param model what was learned
     * @param chosen accounts, best first
     */
    public record Outcome(Choice choice, RisingModel model, List<String> chosen) {}

    /** The whole at once. */
    public Outcome make() {
        return make(Pace.FULL);
    }

    /** At full pace a tenth of a second or so, whatever the number of accounts, and half a microsecond for each. */
    public Outcome make(Pace pace) {
        RisingModel model = RisingModel.fit(known, choice.outlook(), pace);
        RisingPicks picks = new RisingPicks(keyAccounts);
        for (int i = 0; i < candidates.size(); i++) {
            PurchaseSummary account = candidates.get(i);
            picks.offer(account.accountId(), model.score(account));
            if (i % STEP_ACCOUNTS == 0) {
                pace.step();
            }
        }
        List<String> chosen =
                picks.best().stream().map(RisingPicks.Pick::accountId).toList();
        return new Outcome(choice, model, chosen);
    }
}
