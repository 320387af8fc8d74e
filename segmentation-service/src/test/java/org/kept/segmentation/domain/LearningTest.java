package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LearningTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);
    private static final Outlook OUTLOOK = Outlook.even(DAY, 365);

    private final Learning learning = new Learning(known(), OUTLOOK);
    private final AtomicInteger pauses = new AtomicInteger();

    @Test
    void while_nobody_waits_it_keeps_to_the_pace() {
        assertFalse(learning.isDone());

        learning.learn(pauses::incrementAndGet);

        assertTrue(learning.isDone());
        assertTrue(pauses.get() > 1);
    }

    @Test
    void what_cannot_be_learned_is_not_waited_for() {
        assertThrows(
                IllegalStateException.class,
                () -> learning.learn(() -> {
                    throw new IllegalStateException("no memory");
                }));

        assertFalse(learning.isUnderWay());
        assertNotNull(learning.model(), "who asks tries it again");
    }

    @Test
    @Timeout(20)
    void who_asks_meanwhile_gets_the_same_and_ends_the_pauses() throws InterruptedException {
        AtomicReference<RisingModel> answer = new AtomicReference<>();
        Thread asking = new Thread(() -> answer.set(learning.model()));

        learning.learn(() -> {
            if (pauses.incrementAndGet() == 1) {
                asking.start();
            }
            while (asking.getState() != Thread.State.BLOCKED && asking.isAlive()) {
                Thread.onSpinWait();
            }
        });
        asking.join();

        assertEquals(1, pauses.get());
        assertSame(learning.model(), answer.get());
    }

    private static List<PurchaseSummary> known() {
        List<PurchaseSummary> known = new ArrayList<>();
        for (int account = 0; account < 700; account++) {
            int number = account;
            known.add(PurchaseSummary.of(
                    "A" + number,
                    visitor -> {
                        for (int order = 0; order <= number % 5; order++) {
                            visitor.order(DAY.toEpochDay() - 1 - number % 90 - 20L * order, 1_000 + number);
                        }
                    },
                    OUTLOOK));
        }
        return known;
    }
}
