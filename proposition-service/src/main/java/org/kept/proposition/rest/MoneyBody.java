package org.kept.proposition.rest;

import org.kept.chassis.money.Money;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.Value;

/** Money as it travels: {@code {"amount":"1200.00","currency":"EUR"}}. */
public record MoneyBody(String amount, String currency) {

    /** @return null for null */
    public static MoneyBody of(Value value) {
        return value == null
                ? null
                : new MoneyBody(
                        new Money(value.minorUnits(), Money.currency(value.currency())).amount(), value.currency());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it is no amount, or less than nothing */
    public static Value toValue(MoneyBody body) {
        if (body == null) {
            return null;
        }
        try {
            Money money = Money.parse(body.amount(), body.currency());
            if (money.minorUnits() < 0) {
                throw Problems.invalid("value.amount", "is below nothing: a proposition is worth 0 or more");
            }
            return new Value(money.minorUnits(), body.currency());
        } catch (IllegalArgumentException noMoney) {
            throw Problems.invalid("value", noMoney.getMessage());
        }
    }
}
