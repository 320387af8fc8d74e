package org.kept.cli.demo;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConcentrationChartTest {

    private static final JsonNode TYPICAL = curve("""
            {"keyAccountShare":0.2,"keyRevenueShare":0.784,"accountsFor80Percent":1234,"accountShareFor80Percent":0.226,
             "points":[{"accountShare":0,"revenueShare":0},{"accountShare":0.1,"revenueShare":0.6},
                       {"accountShare":0.2,"revenueShare":0.784},{"accountShare":0.5,"revenueShare":0.95},
                       {"accountShare":1,"revenueShare":1}]}""");

    @Test
    void the_curve_rises_to_the_right_and_the_key_accounts_are_marked() {
        assertEquals("""
                     revenue
                100 %|                     *****************************
                     |              *******
                     |         O****
                     |      ***:
                     |    **   :
                     |         :
                 50 %|   *     :
                     |  *      :
                     |         :
                     | *       :
                     |*        :
                     |         :
                  0 %+--------------------------------------------------
                                            50 %                    100 % of the accounts
                """.stripTrailing(), String.join("\n", new ConcentrationChart(TYPICAL).lines()));
    }

    @Test
    void one_sentence_says_it_all() {
        assertEquals(
                "20 % of the accounts bring 78 % of the revenue; 80 % of it comes from 23 % (1,234 accounts).",
                new ConcentrationChart(TYPICAL).sentence());
    }

    @Test
    void what_credit_notes_lift_above_the_whole_stays_inside_the_field() {
        List<String> lines = new ConcentrationChart(curve("""
                {"keyAccountShare":1,"keyRevenueShare":1.5,"accountsFor80Percent":1,"accountShareFor80Percent":0.5,
                 "points":[{"accountShare":0,"revenueShare":0},{"accountShare":0.5,"revenueShare":1.5},
                           {"accountShare":1,"revenueShare":1}]}""")).lines();

        assertEquals(ConcentrationChart.HEIGHT + 3, lines.size());
        assertTrue(lines.get(1).startsWith("100 %|"), lines.get(1));
        assertTrue(lines.get(1).endsWith("*O"), lines.get(1));
    }

    @Test
    void one_account_alone_is_drawn_too() {
        List<String> lines = new ConcentrationChart(curve("""
                {"keyAccountShare":1,"keyRevenueShare":1,"accountsFor80Percent":1,"accountShareFor80Percent":1,
                 "points":[{"accountShare":0,"revenueShare":0},{"accountShare":1,"revenueShare":1}]}""")).lines();

        assertTrue(lines.get(ConcentrationChart.HEIGHT).startsWith("     |****"), lines.toString());
    }

    private static JsonNode curve(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
