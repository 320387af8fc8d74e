package org.kept.benchmarks.segmentation.ranking;

import java.util.Currency;
import java.util.List;

import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Ranking;
import org.kept.segmentation.domain.SegmentationPolicy;

/** The service's own. */
final class KeptRanking implements AccountRanking {
    private static final int ORDERS = 1;

    private final Ranking ranking = new Ranking(SegmentationPolicy.first(Currency.getInstance("USD")));
    private final RankedAccount[] accounts;

    KeptRanking(int accounts) {
        this.accounts = new RankedAccount[accounts];
    }

    @Override
    public void update(int account, String accountId, long revenue) {
        if (accounts[account] == null) {
            accounts[account] = new RankedAccount(accountId);
        }
        ranking.move(accounts[account], revenue, ORDERS);
    }

    @Override
    public List<String> keyAccounts() {
        return ranking.places(0, ranking.keyAccounts()).stream()
                .map(RankedAccount::accountId)
                .toList();
    }
}
