package org.kept.segmentation.streams;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.internals.StreamsMetadataImpl;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WhereaboutsTest {
    private static final Topics TOPICS = Topics.standard();
    private static final TopicPartition RANKING = new TopicPartition(TOPICS.accountRevenues(), 0);

    @Test
    void what_another_instance_hosts_has_its_address() {
        Whereabouts whereabouts =
                seenFrom("here:1", instance("here", 1, book(0)), instance("there", 2, book(1), RANKING));

        assertEquals(Optional.of("there:2"), whereabouts.ofTheRanking());
        assertEquals(Optional.of("there:2"), whereabouts.ofTheBook(1));
    }

    @Test
    void what_is_here_or_nowhere_has_no_address() {
        Whereabouts whereabouts = seenFrom("here:1", instance("here", 1, book(0)), instance("there", 2, book(1)));

        assertEquals(Optional.empty(), whereabouts.ofTheBook(0));
        assertEquals(Optional.empty(), whereabouts.ofTheRanking());
    }

    @Test
    void an_instance_that_advertises_nothing_cannot_be_asked() {
        Whereabouts whereabouts =
                new Whereabouts(TOPICS, 3, Optional.empty(), List.of(instance("unavailable", -1, RANKING)));

        assertEquals(Optional.empty(), whereabouts.ofTheRanking());
    }

    @Test
    void an_ipv6_address_comes_in_brackets() {
        assertEquals(
                Optional.of("[fd00::7]:8080"),
                seenFrom("[fd00::1]:8080", instance("fd00::7", 8080, RANKING)).ofTheRanking());
    }

    @Test
    void an_account_is_in_the_book_where_kafkas_own_client_puts_its_orders() {
        Whereabouts whereabouts = seenFrom("here:1");

        assertEquals(0, new Whereabouts(TOPICS, 1, Optional.empty(), List.of()).bookOf("A"));
        // murmur2("21") is -973932308, as Kafka's own tests state it
        assertEquals((-973932308 & 0x7fffffff) % 3, whereabouts.bookOf("21"));
    }

    private static Whereabouts seenFrom(String own, StreamsMetadata... instances) {
        return new Whereabouts(TOPICS, 3, Optional.of(own), List.of(instances));
    }

    private static TopicPartition book(int partition) {
        return new TopicPartition(TOPICS.orders(), partition);
    }

    private static StreamsMetadata instance(String host, int port, TopicPartition... hosted) {
        return new StreamsMetadataImpl(new HostInfo(host, port), Set.of(), Set.of(hosted), Set.of(), Set.of());
    }
}
