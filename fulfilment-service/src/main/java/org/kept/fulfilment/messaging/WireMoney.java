package org.kept.fulfilment.messaging;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.chassis.money.Money;
import org.kept.fulfilment.domain.PropositionValue;

/** An amount as a decimal string, with its ISO 4217 currency. */
record WireMoney(String amount, String currency) {
    /**
     * @return null for null
     * @throws PoisonEvent when it is no amount of that currency
     */
    static PropositionValue toValue(WireMoney value) {
        if (value == null) {
            return null;
        }
        try {
            Money money = Money.parse(value.amount, value.currency);
            return new PropositionValue(money.minorUnits(), money.currency().getCurrencyCode());
        } catch (IllegalArgumentException noAmount) {
            throw new PoisonEvent(noAmount.getMessage() + ".", noAmount);
        }
    }
}
