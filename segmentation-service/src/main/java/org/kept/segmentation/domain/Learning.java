package org.kept.segmentation.domain;

import java.util.List;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.Pace;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;

/** What was learned for a choice, or is once somebody asks, as that takes a moment; the same thing each time. */
final class Learning {
    private List<PurchaseSummary> known;
    private Outlook outlook;
    private volatile RisingModel model;
    private volatile boolean awaited;
    private volatile boolean hasFailed;

    Learning(RisingModel model) {
        this.model = model;
    }

    /** @param known of the accounts at the choice: then it is the model of the choice */
    Learning(List<PurchaseSummary> known, Outlook outlook) {
        this.known = known;
        this.outlook = outlook;
    }

    /** Whether who asks for it need not wait. */
    boolean isDone() {
        return model != null;
    }

    /** On any thread; who asks while it is learned waits, and there are no pauses any more. */
    RisingModel model() {
        if (!isDone()) {
            awaited = true;
            learn(Pace.FULL);
        }
        return model;
    }

    /** Whether somebody learns it, or is about to; who cannot is not waited for. */
    boolean isUnderWay() {
        return !isDone() && !hasFailed;
    }

    /** Does nothing when it is learned already. @param pace while nobody waits */
    void learn(Pace pace) {
        if (!isDone()) {
            try {
                learnOnce(() -> {
                    if (!awaited) {
                        pace.step();
                    }
                });
            } catch (RuntimeException | Error failed) {
                hasFailed = true;
                throw failed;
            }
        }
    }

    private synchronized void learnOnce(Pace pace) {
        if (!isDone()) {
            model = RisingModel.fit(known, outlook, pace);
            known = null;
        }
    }
}
