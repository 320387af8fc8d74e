package org.kept.segmentation.domain;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CodePointsTest {
    @Test
    void a_supplementary_character_comes_after_all_others() {
        String fullWidth = "\uFF21";
        String emoji = "\uD83D\uDE00";

        assertTrue(CodePoints.compare(fullWidth, emoji) < 0);
        assertTrue(fullWidth.compareTo(emoji) > 0, "where plain comparison goes wrong");
    }

    @Test
    void a_prefix_comes_first() {
        assertTrue(CodePoints.compare("A1", "A10") < 0);
        assertEquals(0, CodePoints.compare("A1", "A1"));
    }

    @Property
    void strings_compare_as_their_code_points_do(@ForAll String left, @ForAll String right) {
        int expected =
                Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

        assertEquals(Integer.signum(expected), Integer.signum(CodePoints.compare(left, right)), left + " and " + right);
    }
}
