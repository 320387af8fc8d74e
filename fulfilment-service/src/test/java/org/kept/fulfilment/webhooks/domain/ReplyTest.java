package org.kept.fulfilment.webhooks.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.kept.fulfilment.webhooks.domain.Reply.Answered;
import org.kept.fulfilment.webhooks.domain.Reply.NoAnswer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReplyTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void every_2xx_is_a_success(int status) {
        assertTrue(new Answered(status, null).isSuccess());
        assertNull(new Answered(status, null).error());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 410, 429, 500, 503})
    void nothing_else_is_and_it_says_so(int status) {
        assertFalse(new Answered(status, null).isSuccess());
        assertNotNull(new Answered(status, null).error());
        assertEquals(status == 410, new Answered(status, null).isGone());
    }

    @Test
    void no_answer_has_words_of_a_bounded_length_and_no_status() {
        assertEquals(300, new NoAnswer("no".repeat(1000)).error().length());
        assertNull(new NoAnswer("refused").status());
    }
}
