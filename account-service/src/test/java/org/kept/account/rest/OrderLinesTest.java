package org.kept.account.rest;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OrderLinesTest {

    @Test
    void as_many_lines_come_as_were_counted() {
        for (List<String> lines : List.of(
                List.<String>of(), List.of("a"), List.of("a", "b"), List.of("", "b"), List.of("a", "", "", "b"))) {
            String ended = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
            assertEquals(lines, linesOf(ended.getBytes(StandardCharsets.UTF_8)), ended);
        }
        assertEquals(List.of("a", "b"), linesOf("a\nb".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(""), linesOf("\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_line_that_is_no_text_does_not_spoil_the_next() {
        byte[] body = {'a', '\n', (byte) 0xC3, '\n', (byte) 0xC3, (byte) 0xA4, '\n'};

        assertEquals(List.of("a", "no text", "ä"), linesOf(body));
    }

    private static List<String> linesOf(byte[] body) {
        OrderLines lines = new OrderLines(body);
        List<String> read = new ArrayList<>();
        while (lines.hasNext()) {
            try {
                read.add(lines.next());
            } catch (CharacterCodingException noText) {
                read.add("no text");
            }
        }
        assertEquals(lines.count(), read.size());
        return read;
    }
}
