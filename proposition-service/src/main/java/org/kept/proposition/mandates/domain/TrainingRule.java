package org.kept.proposition.mandates.domain;

/** What a certified training in a topic adds for as long as it is valid, in minor units of the policy's currency. */
public record TrainingRule(String topic, String currency, long openMinor, long perPropositionMinor) {

    public String told() {
        return "A certified training in " + topic + ": " + Amounts.told(openMinor, currency) + " more open value and "
                + Amounts.told(perPropositionMinor, currency) + " more per proposition, until it expires";
    }
}
