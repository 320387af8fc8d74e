package org.kept.proposition.messaging;

import org.kept.chassis.money.Money;
import org.kept.proposition.domain.Value;

/** Money on the wire: a decimal string and an ISO 4217 code. */
record WireMoney(String amount, String currency) {
    /** @return null for null */
    static WireMoney of(Value value) {
        if (value == null) {
            return null;
        }
        Money money = new Money(value.minorUnits(), Money.currency(value.currency()));
        return new WireMoney(money.amount(), value.currency());
    }
}
