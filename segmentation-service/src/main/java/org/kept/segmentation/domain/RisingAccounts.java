package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.Projection;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;

/** What is expected of those that are not key, by what was learned at the last choice. */
final class RisingAccounts {
    private Learning learning;

    /** Learns once somebody asks, as that takes a second; the same thing each time. */
    private static final class Learning {
        private List<PurchaseSummary> known;
        private Outlook outlook;
        private RisingModel model;

        Learning(List<PurchaseSummary> known, Outlook outlook) {
            this.known = known;
            this.outlook = outlook;
        }

        Learning(RisingModel model) {
            this.model = model;
        }

        synchronized RisingModel model() {
            if (model == null) {
                model = RisingModel.fit(known, outlook);
                known = null;
            }
            return model;
        }
    }

    /** Takes what was learned for a choice. */
    void learned(RisingModel model) {
        learning = new Learning(model);
    }

    /** Will learn from what is known of the accounts: the same model as at the choice, if that is from then. */
    void learn(List<PurchaseSummary> known, Outlook outlook) {
        learning = new Learning(known, outlook);
    }

    /** Learns what is to be learned, on any thread, so that who asks next need not wait. */
    Runnable learning() {
        Learning now = learning;
        return now == null ? () -> {} : now::model;
    }

    /** What was learned by another window, or in another currency, says nothing any more. */
    void forget() {
        learning = null;
    }

    double score(Member account) {
        return learning == null || account.summary == null
                ? 0
                : learning.model().score(account.summary);
    }

    /** Empty before the first choice, and for an account that nothing was known of then. */
    Optional<Prospect> prospect(Member account, LocalDate today, long threshold) {
        if (learning == null || account.summary == null) {
            return Optional.empty();
        }
        RisingModel model = learning.model();
        Projection projection = model.project(account.summary, threshold);
        return Optional.of(
                new Prospect(account.summary, projection, model.outlook(), today, account.revenue(), threshold));
    }
}
