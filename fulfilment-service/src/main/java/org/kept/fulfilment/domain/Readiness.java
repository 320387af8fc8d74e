package org.kept.fulfilment.domain;

import java.util.Locale;

/** Whether what a task depends on is there. */
public enum Readiness {
    /** All of it is completed, or it depends on nothing. */
    READY,
    /** Something is still to come. */
    WAITING,
    /** Something will not come: it failed, was cancelled or was declined. Sales has to amend. */
    BLOCKED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
