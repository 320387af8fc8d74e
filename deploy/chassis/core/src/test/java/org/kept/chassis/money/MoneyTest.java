package org.kept.chassis.money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "12.30,EUR,1230,12.30",
        "12.3,EUR,1230,12.30",
        "-0.01,USD,-1,-0.01",
        "500,JPY,500,500",
        "1.234,BHD,1234,1.234"
    })
    void an_amount_is_kept_in_the_currencys_minor_units(String amount, String currency, long units, String printed) {
        Money money = Money.parse(amount, currency);

        assertEquals(units, money.minorUnits());
        assertEquals(printed, money.amount());
    }

    @ParameterizedTest
    @CsvSource({
        "12.345,EUR,more decimals",
        "1.5,JPY,more decimals",
        "abc,EUR,not a decimal",
        "1e9,EUR,not a decimal",
        "'',EUR,not a decimal",
        "99999999999999999,EUR,too large",
        "99999999999999999999999,EUR,too large",
        "1,XYZ,ISO 4217",
        "1,XAU,ISO 4217"
    })
    void what_is_no_exact_amount_is_refused_in_words(String amount, String currency, String reason) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Money.parse(amount, currency));

        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void a_missing_currency_is_refused_in_words() {
        assertThrows(IllegalArgumentException.class, () -> Money.parse("1.00", null));
    }
}
