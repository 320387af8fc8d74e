package org.kept.segmentation.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.kept.embedded.testing.Contract;
import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;
import org.kept.segmentation.rising.RisingPicks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rising accounts that the running engine tells of are those that the model picks from the plain orders. */
class RisingTest {
    private static final int WINDOW = Replay.POLICY.windowDays();

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "complete-journey"})
    void the_rising_accounts_are_those_that_the_model_picks(String name) throws Exception {
        SharedOrders shared = new SharedOrders(name);
        List<OrderJson> orders = new ArrayList<>();
        shared.forEach(orders::add);
        try (Replay replay = new Replay(ClockMode.EVENT, Instant.now())) {
            List<JsonNode> told = new ArrayList<>();
            for (OrderJson order : orders) {
                replay.order(order);
                told.addAll(tierChanges(replay));
            }

            Segmentation segmentation = replay.segmentation();
            LocalDate asOf = segmentation.rising().choice().outlook().date();
            assertTrue(asOf.isAfter(segmentation.businessDate().minusDays(9)), "chosen every seventh day, not " + asOf);
            Set<String> key = keyAt(asOf, told);
            Set<String> picked = picked(orders, asOf, key);
            assertFalse(picked.isEmpty());
            assertEquals(picked, tierAt(asOf, told, "RISING"));
            assertEquals(
                    tierAt(segmentation.businessDate(), told, "RISING"),
                    segmentation.rising().bestFirst().stream()
                            .map(RankedAccount::accountId)
                            .collect(toSet()));
            mustSayWhy(told);
        }
    }

    /** Then it is made beside, while orders go on. */
    @Test
    void on_the_wall_clock_they_are_the_same() throws Exception {
        List<OrderJson> orders = new ArrayList<>();
        new SharedOrders("northwind").forEach(orders::add);
        LocalDate today = orders.stream()
                .map(order -> LocalDate.parse(order.orderedAt().substring(0, 10)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        try (Replay replay = new Replay(
                ClockMode.WALL, today.atTime(9, 0).atZone(ZoneOffset.UTC).toInstant())) {
            replay.passTime(Duration.ofSeconds(1));
            orders.forEach(replay::order);
            assertNull(replay.segmentation().rising().choice());

            await().atMost(Duration.ofSeconds(30)).until(() -> {
                replay.passTime(Duration.ofSeconds(10));
                return replay.segmentation().rising().choice() != null;
            });

            List<JsonNode> told = tierChanges(replay);
            assertEquals(
                    today, replay.segmentation().rising().choice().outlook().date());
            assertEquals(picked(orders, today, keyAt(today, told)), tierAt(today, told, "RISING"));
            mustSayWhy(told);
        }
    }

    private static void mustSayWhy(List<JsonNode> told) {
        Contract contract = Contract.of("segmentation-service", "account-tier-changed.v1");
        for (JsonNode event : told) {
            contract.mustHoldFor(event.toString());
            assertEquals(event.get("tier").textValue().equals("RISING"), event.has("reason"), event.toString());
            assertEquals(event.has("reason"), event.has("projectedRevenue"), event.toString());
            if (event.has("reason")) {
                boolean saysWhyNoDate = event.get("reason").textValue().contains("No date can be named");
                assertEquals(!saysWhyNoDate, event.has("projectedEntryDate"), event.toString());
            }
        }
    }

    private static Set<String> picked(List<OrderJson> orders, LocalDate asOf, Set<String> key) {
        Outlook outlook = Outlook.even(asOf, WINDOW);
        Map<String, List<OrderJson>> byAccount = orders.stream().collect(groupingBy(OrderJson::accountId));
        List<PurchaseSummary> summaries = new ArrayList<>();
        byAccount.forEach((account, its) -> summaries.add(PurchaseSummary.of(
                account,
                visitor -> its.forEach(order -> visitor.order(
                        LocalDate.parse(order.orderedAt().substring(0, 10)).toEpochDay(), order.cents())),
                outlook)));
        RisingModel model = RisingModel.fit(
                summaries.stream().filter(summary -> summary.orderDays() > 0).toList(), outlook);
        RisingPicks picks = new RisingPicks(key.size());
        summaries.stream()
                .filter(summary -> !key.contains(summary.accountId()))
                .forEach(summary -> picks.offer(summary.accountId(), model.score(summary)));
        return picks.best().stream().map(RisingPicks.Pick::accountId).collect(toSet());
    }

    private static Set<String> keyAt(LocalDate date, List<JsonNode> told) {
        return tierAt(date, told, "KEY");
    }

    private static Set<String> tierAt(LocalDate date, List<JsonNode> told, String tier) {
        Map<String, String> tiers = new HashMap<>();
        told.stream()
                .filter(event -> event.get("businessDate").textValue().compareTo(date.toString()) <= 0)
                .forEach(event -> tiers.put(
                        event.get("accountId").textValue(), event.get("tier").textValue()));
        Set<String> accounts = new HashSet<>(tiers.keySet());
        accounts.removeIf(account -> !tiers.get(account).equals(tier));
        return accounts;
    }

    private static List<JsonNode> tierChanges(Replay replay) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        for (TestRecord<String, String> event : replay.read(Replay.TOPICS.accountTierChanges())) {
            events.add(new ObjectMapper().readTree(event.value()));
        }
        return events;
    }
}
