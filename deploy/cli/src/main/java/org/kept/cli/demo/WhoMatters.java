package org.kept.cli.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.client.Api;
import org.kept.cli.screen.KeptFailure;

/** Tells how few accounts bring how much, and which these are. */
final class WhoMatters {

    private static final int SHOWN = 10;
    private static final int WANTED = 100;

    /** @param orders in the window */
    record KeyAccount(String accountId, int orders) {}

    private final Api api;
    private final Story story;
    private final boolean drawn;

    /** @param drawn whether the curve is drawn, for people */
    WhoMatters(Api api, Story story, boolean drawn) {
        this.api = api;
        this.story = story;
        this.drawn = drawn;
    }

    /** How few bring how much, now. */
    JsonNode curve() {
        return api.get(Salesperson.USER, "/api/segmentation/curve?points=50");
    }

    /** The key accounts, best first, at most a hundred. */
    List<KeyAccount> tell(JsonNode summary, JsonNode curve) {
        story.chapter("Who matters");
        if (summary.path("keyAccounts").asInt() == 0) {
            throw new KeptFailure("No account has revenue above zero in "
                    + summary.path("currency").asText()
                    + " within the window, so there is nobody to promise anything to.");
        }
        story.line("%s", concentration(summary));
        story.line(
                "Business date %s, a window of %d days, %,d orders in it; the last key account has %s %s.",
                summary.path("businessDate").asText(),
                summary.path("windowDays").asInt(),
                summary.path("ordersInWindow").asLong(),
                summary.path("currency").asText(),
                money(summary.path("threshold")));
        if (drawn && curve.hasNonNull("accountsFor80Percent")) {
            draw(new ConcentrationChart(curve));
        }
        JsonNode items = api.get(Salesperson.USER, "/api/segmentation/accounts?tier=KEY&limit=" + WANTED)
                .path("items");
        List<KeyAccount> best = new ArrayList<>();
        for (JsonNode item : items) {
            best.add(new KeyAccount(
                    item.path("accountId").asText(), item.path("orders").asInt()));
            if (best.size() <= SHOWN) {
                story.line(
                        "%4d. %-14s %s %16s from %,d orders",
                        item.path("rank").asInt(),
                        item.path("accountId").asText(),
                        item.path("currency").asText(),
                        money(item.path("revenue")),
                        item.path("orders").asInt());
            }
        }
        return best;
    }

    private void draw(ConcentrationChart chart) {
        story.line("");
        chart.lines().forEach(line -> story.line("%s", line));
        story.line("");
        story.line("%s", chart.sentence());
        story.line("");
    }

    /** As in "400 of 2,000 accounts (20.0 %) bring 79.6 % of the revenue." */
    static String concentration(JsonNode summary) {
        int keys = summary.path("keyAccounts").asInt();
        int accounts = summary.path("accounts").asInt();
        return String.format(
                java.util.Locale.ROOT,
                "%,d of %,d accounts (%.1f %%) bring %.1f %% of the revenue.",
                keys,
                accounts,
                100.0 * keys / accounts,
                100.0 * summary.path("keyRevenueShare").asDouble());
    }

    static String money(JsonNode amount) {
        return String.format(java.util.Locale.ROOT, "%,.2f", new BigDecimal(amount.asText("0")));
    }
}
