package org.kept.segmentation.rising;

/** One account's orders, in any order; those that are cancelled are not among them. */
@FunctionalInterface
public interface Purchases {
    /** Calls the visitor once for each order, credit notes included. */
    void forEach(Visitor visitor);

    /** Takes one order. */
    @FunctionalInterface
    interface Visitor {
        /** @param netMinorUnits below zero for a credit note */
        void order(long epochDay, long netMinorUnits);
    }
}
