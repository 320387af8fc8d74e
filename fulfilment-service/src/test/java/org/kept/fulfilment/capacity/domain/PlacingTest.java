package org.kept.fulfilment.capacity.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.capacity.domain.Choice.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who comes first, and where the others fall. */
class PlacingTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2027-01-15");
    private static final Instant DUE = Instant.parse("2027-01-15T16:00:00Z");
    private static final Instant MADE = Instant.parse("2027-01-04T09:30:00Z");
    private static final int CASES = 2_000;

    @Test
    void the_policy_asks_tier_then_date_then_value_then_age() {
        Contender oldest = new Contender(id(9), "A", Tier.RISING, DUE, 500, MADE.minusSeconds(60), 1);
        Contender worth = new Contender(id(8), "A", Tier.RISING, DUE, 900, MADE, 1);
        Contender earlier = new Contender(id(7), "A", Tier.RISING, DUE.minusSeconds(1), 0, MADE, 1);
        Contender key = new Contender(id(6), "A", Tier.KEY, DUE.plusSeconds(9), 0, MADE, 1);
        Contender self = new Contender(id(5), "A", Tier.SELF_SERVICE, DUE.minusSeconds(99), 9_999, MADE, 1);
        Contender unknown = new Contender(id(4), "A", Tier.of("GOLD"), DUE.minusSeconds(99), 9_999, MADE, 1);
        Contender younger = new Contender(id(3), "A", Tier.RISING, DUE, 500, MADE, 1);

        assertEquals(
                List.of(key, earlier, worth, oldest, younger, self, unknown),
                Policy.order(List.of(younger, unknown, self, oldest, worth, earlier, key)));
    }

    @Test
    void the_others_fall_on_the_next_working_day_that_has_room() {
        Contention contention = contention(1, contenders(4), Map.of(FRIDAY, 4, FRIDAY.plusDays(4), 1));

        List<Placement> proposal = contention.proposal();

        // Saturday and Sunday are no working days, and Tuesday is full.
        assertEquals(
                List.of(FRIDAY, FRIDAY.plusDays(3), FRIDAY.plusDays(5), FRIDAY.plusDays(6)),
                proposal.stream().map(Placement::fallsOn).toList());
        assertEquals(
                List.of(true, false, false, false),
                proposal.stream().map(Placement::keepsTheDay).toList());
    }

    @Test
    void whoever_finds_no_room_within_reach_gets_no_date() {
        Contention contention = new Contention(FRIDAY, "delivery", 1, contenders(2), Map.of(FRIDAY, 2), day -> false);

        assertNull(contention.proposal().get(1).fallsOn());
        assertEquals(new Outcome.NoRoom(1), new Choice(null, null).on(contention));
    }

    @Test
    void a_proposal_keeps_everybody_never_overfills_a_day_and_does_not_depend_on_the_order_it_was_given() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            int capacity = 1 + random.nextInt(6);
            List<Contender> all = contenders(capacity + 1 + random.nextInt(40), random);
            Map<LocalDate, Integer> load = new HashMap<>(Map.of(FRIDAY, all.size()));
            for (int i = 1; i < 50; i++) {
                load.put(FRIDAY.plusDays(i), random.nextInt(capacity + 3));
            }
            List<Placement> proposal = contention(capacity, all, load).proposal();
            List<Contender> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);

            assertEquals(proposal, contention(capacity, shuffled, load).proposal(), "seed " + seed);
            assertEquals(
                    new HashSet<>(all),
                    new HashSet<>(proposal.stream().map(Placement::contender).toList()),
                    "seed " + seed);
            assertEquals(all.size(), proposal.size(), "seed " + seed);
            mustFit(proposal, capacity, load, "seed " + seed);
        }
    }

    private static void mustFit(List<Placement> proposal, int capacity, Map<LocalDate, Integer> load, String where) {
        Map<LocalDate, Integer> after = new HashMap<>(load);
        after.put(FRIDAY, 0);
        Map<LocalDate, Integer> given = new HashMap<>();
        LocalDate last = null;
        for (Placement placement : proposal) {
            LocalDate day = placement.fallsOn();
            assertTrue(last == null || day == null || !day.isBefore(last), where + ": a later place is an earlier day");
            last = day == null ? last : day;
            given.merge(Objects.requireNonNullElse(day, LocalDate.MAX), 1, Integer::sum);
        }
        given.remove(LocalDate.MAX);
        assertEquals(Math.min(capacity, proposal.size()), given.get(FRIDAY), where);
        given.forEach((day, count) -> {
            assertTrue(after.getOrDefault(day, 0) + count <= capacity, where + ": " + day + " is overfull");
            assertTrue(isWorkedOn(day), where);
        });
    }

    @Test
    void a_choice_is_the_proposal_or_another_order_with_a_reason() {
        Contention contention = contention(1, contenders(3), Map.of(FRIDAY, 3));
        List<UUID> proposed =
                contention.contenders().stream().map(Contender::commitmentId).toList();
        List<UUID> other = List.of(proposed.get(2), proposed.get(0), proposed.get(1));

        Outcome.Decided as = assertInstanceOf(Outcome.Decided.class, new Choice(null, null).on(contention));
        assertSame(contention.proposal(), contention.proposal(), "found once");
        assertEquals(contention.proposal(), as.placements());
        assertTrue(as.asProposed());
        assertEquals(as, new Choice(proposed, null).on(contention));
        assertEquals(new Outcome.ReasonNeeded(), new Choice(other, " ").on(contention));
        Outcome.Decided chosen =
                assertInstanceOf(Outcome.Decided.class, new Choice(other, "Perishable").on(contention));
        assertEquals(
                other,
                chosen.placements().stream()
                        .map(one -> one.contender().commitmentId())
                        .toList());
        assertTrue(chosen.placements().get(0).keepsTheDay());
        for (List<UUID> wrong : List.of(
                proposed.subList(0, 2),
                List.of(proposed.get(0), proposed.get(0), proposed.get(1)),
                List.of(proposed.get(0), proposed.get(1), id(99)))) {
            assertEquals(new Outcome.OtherTasks(3), new Choice(wrong, "So").on(contention));
        }
    }

    @Test
    void a_version_changes_with_whatever_the_proposal_rests_on() {
        long version = contention(1, contenders(3), Map.of(FRIDAY, 3)).version();
        List<Contender> moved = new ArrayList<>(contenders(3));
        Contender one = moved.get(0);
        moved.set(
                0,
                new Contender(
                        one.commitmentId(), "A", one.tier(), one.customerDueAt(), one.valueMinor(), one.madeAt(), 2));

        assertEquals(version, contention(1, contenders(3), Map.of(FRIDAY, 3)).version());
        assertTrue(version >= 0);
        assertNotEquals(version, contention(2, contenders(3), Map.of(FRIDAY, 3)).version());
        assertNotEquals(version, contention(1, contenders(4), Map.of(FRIDAY, 4)).version());
        assertNotEquals(version, contention(1, moved, Map.of(FRIDAY, 3)).version());
        assertNotEquals(
                version,
                contention(1, contenders(3), Map.of(FRIDAY, 3, FRIDAY.plusDays(3), 1))
                        .version());
    }

    private static Contention contention(int capacity, List<Contender> contenders, Map<LocalDate, Integer> load) {
        return new Contention(FRIDAY, "delivery", capacity, contenders, load, PlacingTest::isWorkedOn);
    }

    private static boolean isWorkedOn(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static List<Contender> contenders(int count) {
        List<Contender> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Contender(id(i), "A", Tier.KEY, DUE, 0, MADE, 1));
        }
        return all;
    }

    private static List<Contender> contenders(int count, Random random) {
        List<Contender> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Contender(
                    id(i),
                    "A" + random.nextInt(5),
                    Tier.values()[random.nextInt(4)],
                    DUE.plusSeconds(random.nextInt(3)),
                    random.nextInt(3),
                    MADE.minusSeconds(random.nextInt(3)),
                    1));
        }
        return all;
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }
}
