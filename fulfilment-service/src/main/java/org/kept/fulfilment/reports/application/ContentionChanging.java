package org.kept.fulfilment.reports.application;

/** Somebody changes one of the contention's tasks right now: it passes, so the report is heard again, as if for the first time. */
public final class ContentionChanging extends RuntimeException {
    private static final long serialVersionUID = 1;

    ContentionChanging() {
        super("Somebody changes one of its tasks right now", null, false, false);
    }
}
