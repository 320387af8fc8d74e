package org.kept.segmentation.changes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

class PositionTest {
    @Property
    void what_is_written_is_read_as_it_was(
            @ForAll @Size(min = 1, max = 20)
                    Map<@IntRange(max = 99_999) Integer, @LongRange(min = 0, max = 999_999_999_999_999_999L) Long>
                            offsets) {
        Position position = new Position(new TreeMap<>(offsets));

        assertEquals(Optional.of(position), Position.parse(position.toString()));
    }

    @Test
    void what_is_none_is_told_from_what_is_one() {
        for (String wrong : List.of(
                "",
                " ",
                "0",
                "0:",
                ":1",
                "0:1,",
                "0:1,0:2",
                "-1:1",
                "0:-1",
                "a:b",
                "0:1;1:2",
                "0:1 ",
                "1234567:1",
                "0:1234567890123456789",
                "MDox")) {
            assertEquals(Optional.empty(), Position.parse(wrong), wrong);
        }
    }

    @Property
    void whatever_the_text_is_reading_never_throws(@ForAll String text) {
        assertNotNull(Position.parse(text));
    }
}
