package org.kept.segmentation.domain;

import java.util.List;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;

/** What was learned for a choice, or is once somebody asks, as that takes a moment; the same thing each time. */
final class Learning {
    private List<PurchaseSummary> known;
    private Outlook outlook;
    private RisingModel model;

    Learning(RisingModel model) {
        this.model = model;
    }

    /** @param known of the accounts at the choice: then it is the model of the choice */
    Learning(List<PurchaseSummary> known, Outlook outlook) {
        this.known = known;
        this.outlook = outlook;
    }

    /** On any thread; who asks while it is learned waits. */
    synchronized RisingModel model() {
        if (model == null) {
            model = RisingModel.fit(known, outlook);
            known = null;
        }
        return model;
    }
}
