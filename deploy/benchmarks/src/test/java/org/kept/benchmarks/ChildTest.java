package org.kept.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@Timeout(60)
class ChildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void a_child_answers_and_ends_with_its_input() {
        Child child = start();
        child.tell("hello");

        assertEquals(Optional.of("hello"), child.line(Deadline.in(PATIENCE)));
        child.close();
        assertFalse(child.isAlive());
        assertEquals(Optional.empty(), child.line(Deadline.in(PATIENCE)));
    }

    @Test
    void a_child_that_says_nothing_in_time_is_empty_and_can_be_killed() {
        Child child = start();

        assertEquals(Optional.empty(), child.line(Deadline.in(Duration.ofMillis(50))));
        child.kill();
        assertFalse(child.isAlive());
    }

    private Child start() {
        return Child.start(folder.resolve("log"), List.of("-Xmx32m"), Echo.class, List.of());
    }

    /** Says what it is told. */
    static final class Echo {
        public static void main(String[] args) throws InterruptedException {
            Childhood.begin(Childhood::say, () -> {});
            Thread.currentThread().join();
        }
    }
}
