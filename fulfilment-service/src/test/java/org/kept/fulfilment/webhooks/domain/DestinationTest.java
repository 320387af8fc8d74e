package org.kept.fulfilment.webhooks.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "http://localhost/",
                "ftp://example.com/",
                "example.com",
                "/hooks",
                "https:///hooks",
                "https://example.com:0/",
                "https://example.com:70000/",
                "https://me:secret@example.com/",
                "https://example.com/#here",
                "https://exa mple.com/",
                "file:///etc/passwd",
                ""
            })
    void what_is_no_plain_https_url_is_refused(String url) {
        assertTrue(Destination.objection(url, false).isPresent(), url);
    }

    @Test
    void an_endless_url_is_refused() {
        assertTrue(Destination.objection("https://example.com/" + "a".repeat(2048), false)
                .isPresent());
    }

    @Test
    void plain_http_goes_to_this_machine_only_and_only_where_that_is_permitted() {
        assertTrue(Destination.objection("http://127.0.0.1:8090/hooks", true).isEmpty());
        assertTrue(Destination.objection("http://localhost:8090/hooks", true).isEmpty());
        assertTrue(Destination.objection("http://example.com/hooks", true).isPresent());
    }

    @Test
    void a_url_is_taken_apart_as_it_is_written() {
        assertTrue(
                Destination.objection("https://example.com/hooks?a=%20b", false).isEmpty());
        assertEquals(
                new Destination(true, "example.com", 443, "/hooks?a=%20b"),
                Destination.of("https://example.com/hooks?a=%20b"));
        assertEquals(new Destination(true, "::1", 8443, "/"), Destination.of("https://[::1]:8443"));
    }
}
