package org.kept.segmentation.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Ranking;
import org.kept.segmentation.domain.Segmentation;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whole order histories through the real topology, against the answers of an independent computation. */
class SharedOrdersTest {
    /** Each is worked off by one thread. */
    private static final int CASES_AT_A_TIME = 2;

    record Case(String history, int windowDays, boolean shuffled) {}

    private static final List<Case> CASES = Stream.of(false, true)
            .flatMap(shuffled -> Stream.of("northwind", "cdnow", "complete-journey", "adventureworks", "tpcds-store")
                    .flatMap(name -> Stream.of(90, 365).map(windowDays -> new Case(name, windowDays, shuffled))))
            .toList();

    private static Ahead<Case> ahead;

    static Stream<Case> inTheirOrder() {
        return CASES.stream().filter(one -> !one.shuffled());
    }

    static Stream<Case> shuffled() {
        return CASES.stream().filter(Case::shuffled);
    }

    @BeforeAll
    static void all_of_them_begin() {
        ahead = Ahead.of(CASES, CASES_AT_A_TIME, one -> {
            if (one.shuffled()) {
                replayShuffled(one.history(), one.windowDays());
            } else {
                replay(one.history(), one.windowDays());
            }
        });
    }

    @AfterAll
    static void none_is_left() {
        ahead.close();
    }

    @ParameterizedTest
    @MethodSource("inTheirOrder")
    void the_key_accounts_at_the_end_are_the_expected_ones(Case one) throws Throwable {
        ahead.await(one);
    }

    @ParameterizedTest
    @MethodSource("shuffled")
    void shuffled_altogether_they_end_at_the_same_key_accounts(Case one) throws Throwable {
        ahead.await(one);
    }

    private static void replay(String name, int windowDays) {
        SharedOrders shared = new SharedOrders(name);
        AtomicInteger orders = new AtomicInteger();
        Set<String> keyByEvents = new HashSet<>();
        try (Replay replay = new Replay(ClockMode.EVENT, windowDays, Instant.now())) {
            shared.forEach(order -> {
                replay.order(order);
                if (orders.incrementAndGet() % 1_000 == 0) {
                    follow(replay, keyByEvents);
                }
            });
            follow(replay, keyByEvents);

            Segmentation segmentation = replay.segmentation();
            Ranking ranking = segmentation.ranking();
            assertEquals(
                    shared.expected(windowDays),
                    new SharedOrders.Expected(
                            segmentation.businessDate().toString(),
                            Math.toIntExact(ranking.orders()),
                            ranking.accounts(),
                            ranking.keyAccounts(),
                            SharedOrders.sha256(ranking)));
            assertEquals(orders.get(), segmentation.books().ordersRecorded());
            assertEquals(
                    ranking.places(0, ranking.keyAccounts()).stream()
                            .map(RankedAccount::accountId)
                            .collect(toSet()),
                    keyByEvents,
                    "who follows the events knows the same");
        }
    }

    private static void replayShuffled(String name, int windowDays) {
        SharedOrders shared = new SharedOrders(name);
        List<OrderJson> orders = new ArrayList<>();
        shared.forEach(orders::add);
        Collections.shuffle(orders, new Random(1));
        try (Replay replay = new Replay(ClockMode.EVENT, windowDays, Instant.now())) {
            orders.forEach(replay::order);

            assertEquals(
                    shared.expected(windowDays).keyIdsSha256(),
                    SharedOrders.sha256(replay.segmentation().ranking()));
            assertEquals(
                    shared.expected(windowDays).orders(),
                    replay.segmentation().ranking().orders());
        }
    }

    private static void follow(Replay replay, Set<String> key) {
        for (TestRecord<String, String> event : replay.read(Replay.TOPICS.accountTierChanges())) {
            if (event.value().contains("\"tier\":\"KEY\"")) {
                key.add(event.key());
            } else {
                key.remove(event.key());
            }
        }
        replay.read(Replay.TOPICS.accountTiers());
    }
}
