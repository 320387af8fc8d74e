package org.kept.proposition.mandates.domain;

/**
 * One limit that a claim goes beyond, in words for the salesperson.
 *
 * @param limit {@code value} when none is stated, {@code openValue}, {@code valuePerProposition}, {@code department},
 *     {@code tier} or {@code currency}
 * @param allowed what the mandate allows
 * @param asked what the claim would need
 * @param wouldPass what would make it pass
 */
public record Excess(String limit, String allowed, String asked, String wouldPass) {
    public static final String VALUE = "value";
    public static final String OPEN_VALUE = "openValue";
    public static final String VALUE_PER_PROPOSITION = "valuePerProposition";
    public static final String DEPARTMENT = "department";
    public static final String TIER = "tier";
    public static final String CURRENCY = "currency";
}
