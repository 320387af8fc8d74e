package org.kept.cli.orders;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OrderFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-01T10:00:00Z, 2025-03-01T10:00:00Z",
        "2017-01-01T12:30:27ZZ, 2017-01-01T12:30:27Z",
        "2025-03-01T10:00:00+02:00, 2025-03-01T08:00:00Z",
        "2025-03-01T10:00+0200, 2025-03-01T08:00:00Z",
        "2025-03-01 10:00:00+02, 2025-03-01T08:00:00Z",
        "2025-03-01T10:00:00.250, 2025-03-01T10:00:00.250Z",
        "2025-03-01 10:00, 2025-03-01T10:00:00Z",
        "2025-03-01, 2025-03-01T00:00:00Z"
    })
    void dates_are_read_in_the_forms_that_files_have(String text, String instant) throws BadRow {
        assertEquals(instant, OrderedAt.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01.03.2025", "2025-02-30", "2025-03-01T25:00:00Z", "2025-03-01ZZZ", "1740823200"})
    void what_is_no_date_is_a_bad_row(String text) {
        assertThrows(BadRow.class, () -> OrderedAt.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "12, EUR, 12.00",
        "-12.5, USD, -12.50",
        "+3, USD, 3.00",
        "12.300, USD, 12.30",
        "1200, JPY, 1200",
        "1.5, KWD, 1.500",
        "007, USD, 7.00",
        "5., USD, 5.00"
    })
    void amounts_get_the_currencys_decimals(String text, String currency, String amount) throws BadRow {
        assertEquals(amount, NetAmount.parse(text, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, USD",
        "1.5, JPY",
        "'1,000.00', USD",
        "1e3, USD",
        "'', USD",
        "abc, USD",
        "1, XYZ",
        "1, XAU",
        ".5, USD"
    })
    void what_is_no_amount_of_the_currency_is_a_bad_row(String text, String currency) {
        assertThrows(BadRow.class, () -> NetAmount.parse(text, currency));
    }
}
