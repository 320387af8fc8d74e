package org.kept.segmentation.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.kept.segmentation.domain.RankedAccount;
import org.kept.segmentation.domain.Segmentation;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/** A choice of the rising accounts that was brought before a kill is made after it, as it would have been without. */
class PendingChoiceTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int ACCOUNTS = 60;

    /** How far the choice has come when the engine is killed. */
    private enum Stage {
        TICK_HAS_PASSED,
        SUMMARIES_ARE_TOLD,
        CHOICE_IS_BEING_MADE,
        CHOICE_IS_TAKEN
    }

    private Instant now = START;

    @ParameterizedTest
    @EnumSource(Stage.class)
    void whenever_it_is_killed_the_choice_is_the_same(Stage stage) {
        Chosen undisturbed;
        try (Replay replay = begun()) {
            undisturbed = chosen(replay, List.of());
        }
        assertFalse(undisturbed.rising.isEmpty());

        now = START;
        Replay doomed = begun();
        bring(doomed, stage);
        List<TestRecord<String, String>> before = doomed.read(Replay.TOPICS.accountTierChanges());
        try (Replay heir = doomed.killed(now)) {
            heir.passTime(Duration.ZERO);
            assertEquals(undisturbed, chosen(heir, before));
        }
    }

    @Test
    void it_survives_one_kill_after_the_other() {
        Chosen undisturbed;
        try (Replay replay = begun()) {
            undisturbed = chosen(replay, List.of());
        }

        now = START;
        Replay engine = begun();
        List<TestRecord<String, String>> told = new ArrayList<>();
        for (Stage stage : List.of(Stage.TICK_HAS_PASSED, Stage.SUMMARIES_ARE_TOLD, Stage.CHOICE_IS_BEING_MADE)) {
            bring(engine, stage);
            told.addAll(engine.read(Replay.TOPICS.accountTierChanges()));
            engine = engine.killed(now);
        }
        try (Replay last = engine) {
            assertEquals(undisturbed, chosen(last, told));
        }
    }

    /** @param tierChanges of all accounts, in the order in which they were told, each once */
    private record Chosen(LocalDate asOf, Set<String> rising, Map<String, List<String>> tierChanges) {}

    /** Orders have come, and a tick has brought a choice that nobody has begun to make. */
    private Replay begun() {
        Replay replay = new Replay(ClockMode.WALL, now);
        pass(replay, LOOK);
        for (int account = 0; account < ACCOUNTS; account++) {
            for (int order = 0; order <= account % 7; order++) {
                String date =
                        START.minus(Duration.ofDays(2L + 9L * order + account)).toString();
                String amount = (1 + account * 37 % 50) + ".00";
                replay.order(OrderJson.placed(account + "-" + order, "A" + account, date, amount));
            }
        }
        return replay;
    }

    private void bring(Replay replay, Stage stage) {
        while (awaited(replay) == 0) {
            assertNull(replay.segmentation().rising().choice());
            pass(replay, LOOK);
        }
        assertNotNull(replay.segmentation().rising().awaited());
        if (stage.compareTo(Stage.SUMMARIES_ARE_TOLD) >= 0) {
            pass(replay, Duration.ofMillis(100));
        }
        if (stage.compareTo(Stage.CHOICE_IS_BEING_MADE) >= 0) {
            pass(replay, LOOK);
        }
        if (stage == Stage.CHOICE_IS_TAKEN) {
            awaitChoice(replay);
        }
    }

    private static long awaited(Replay replay) {
        Segmentation segmentation = replay.segmentation();
        return segmentation.rising().awaited() == null
                ? 0
                : segmentation.rising().awaited().tick();
    }

    private Chosen chosen(Replay replay, List<TestRecord<String, String>> toldBefore) {
        awaitChoice(replay);
        // Who turns is told a little at a time, by the real clock.
        await().atMost(30, TimeUnit.SECONDS)
                .pollInterval(5, TimeUnit.MILLISECONDS)
                .until(() -> {
                    pass(replay, LOOK);
                    return replay.segmentation().isTold();
                });
        Map<String, List<String>> tierChanges = new HashMap<>();
        Set<String> events = new HashSet<>();
        List<TestRecord<String, String>> told = new ArrayList<>(toldBefore);
        told.addAll(replay.read(Replay.TOPICS.accountTierChanges()));
        for (TestRecord<String, String> event : told) {
            String id = new String(event.headers().lastHeader("ce_id").value());
            assertEquals(true, events.add(id), () -> "told twice: " + id);
            tierChanges
                    .computeIfAbsent(event.key(), account -> new ArrayList<>())
                    .add(event.value());
        }
        Segmentation segmentation = replay.segmentation();
        return new Chosen(
                segmentation.rising().choice().outlook().date(),
                segmentation.rising().bestFirst().stream()
                        .map(RankedAccount::accountId)
                        .collect(toSet()),
                tierChanges);
    }

    private void awaitChoice(Replay replay) {
        await().atMost(30, TimeUnit.SECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> {
                    pass(replay, LOOK);
                    return replay.isShown() && replay.segmentation().rising().choice() != null;
                });
    }

    private void pass(Replay replay, Duration time) {
        replay.passTime(time);
        now = now.plus(time);
    }
}
