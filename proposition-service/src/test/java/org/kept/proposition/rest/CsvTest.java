package org.kept.proposition.rest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CsvTest {
    @Test
    void rows_end_with_cr_lf_and_nothing_is_an_empty_cell() {
        assertEquals("a,b\r\n1,\r\n", Csv.of(List.of("a", "b"), List.of(Arrays.asList(1, null))));
    }

    @Test
    void what_would_break_a_row_is_quoted_and_quotes_are_doubled() {
        assertEquals("\"a,b\"", Csv.cell("a,b"));
        assertEquals("\"say \"\"yes\"\"\"", Csv.cell("say \"yes\""));
        assertEquals("\"two\nlines\"", Csv.cell("two\nlines"));
        assertEquals("plain", Csv.cell("plain"));
    }

    @Test
    void what_a_spreadsheet_would_calculate_becomes_text() {
        for (String formula : List.of("=1+1", "+cmd", "-2+3", "@sum", "\tx")) {
            assertEquals("'" + formula, Csv.cell(formula));
        }
        assertEquals("\"'=A1,B1\"", Csv.cell("=A1,B1"));
    }

    @Test
    void a_number_stays_one() {
        assertEquals("-12.50", Csv.cell("-12.50"));
        assertEquals("+3", Csv.cell("+3"));
        assertEquals("-7", Csv.cell(new BigDecimal("-7")));
    }
}
