package org.kept.benchmarks.segmentation.ranking;

import java.util.List;

/** A way to keep accounts ranked by revenue; the first fifth of them are key, less those without revenue above zero. */
interface AccountRanking {

    /** @param account its number, for those who keep numbers */
    void update(int account, String accountId, long revenue);

    /** Best first. */
    List<String> keyAccounts();
}
