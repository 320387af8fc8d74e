package org.kept.sample;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The work in hand, in memory alone. It can be forgotten at any time: the group's offset stands at the first record that
 * is not finished, so the same work is found again by reading on from there. For one thread.
 */
final class Workbench {
    /** What was read from one partition: the next offset, and what of it is not finished. */
    private static final class Shelf {
        private long next;
        private final TreeMap<Long, Deque<Report>> open = new TreeMap<>();

        private long firstUnfinished() {
            return open.isEmpty() ? next : open.firstKey();
        }
    }

    private final Map<TopicPartition, Shelf> shelves = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    /** @param plan its reports in order; empty when the record is finished with having been read */
    void take(ConsumerRecord<?, ?> record, List<Report> plan) {
        Shelf shelf = shelf(record);
        shelf.next = record.offset() + 1;
        if (!plan.isEmpty()) {
            shelf.open.put(record.offset(), new ArrayDeque<>(plan));
        }
    }

    /**
     * Likewise; what was planned for earlier revisions of the same commitment is not done any more. What was planned on
     * news of this revision stays: of two topics either may be read first, and the news comes once.
     */
    void takeInstead(ConsumerRecord<?, ?> record, List<Report> plan) {
        if (!plan.isEmpty()) {
            Word word = plan.get(0).word();
            shelves.values().forEach(shelf -> shelf.open
                    .values()
                    .removeIf(other -> other.peek().word().isBefore(word)));
        }
        take(record, plan);
    }

    /** The words that led to what is still to be done for a commitment. */
    List<Word> inHand(String commitment) {
        return plansOf(commitment).map(plan -> plan.peek().word()).toList();
    }

    /** What is still to be done for a commitment goes on after this time, in its order. */
    void delay(String commitment, Instant until) {
        plansOf(commitment).forEach(plan -> {
            List<Report> later =
                    plan.stream().map(report -> report.notBefore(until)).toList();
            plan.clear();
            plan.addAll(later);
        });
    }

    /** Takes what is to be told by now off the bench, the longest due first, and each commitment's in its order. */
    List<Report> takeDue(Instant now) {
        List<Report> due = new ArrayList<>();
        for (Shelf shelf : shelves.values()) {
            for (Deque<Report> plan : shelf.open.values()) {
                while (!plan.isEmpty() && !plan.peek().at().isAfter(now)) {
                    due.add(plan.poll());
                }
            }
            shelf.open.values().removeIf(Deque::isEmpty);
        }
        due.sort(Comparator.comparing(Report::at));
        return due;
    }

    /** Empty when there is nothing to do but to read. */
    Optional<Instant> nextDue() {
        return shelves.values().stream()
                .flatMap(shelf -> shelf.open.values().stream())
                .map(plan -> plan.peek().at())
                .min(Comparator.naturalOrder());
    }

    /** From where somebody who knows nothing would have to read, by partition; those alone for which that has changed. */
    Map<TopicPartition, OffsetAndMetadata> newOffsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        shelves.forEach((partition, shelf) -> {
            Long known = committed.get(partition);
            if (known == null || known != shelf.firstUnfinished()) {
                offsets.put(partition, new OffsetAndMetadata(shelf.firstUnfinished()));
            }
        });
        return offsets;
    }

    void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
    }

    /** They are another instance's from now on. */
    void forget(Collection<TopicPartition> partitions) {
        shelves.keySet().removeAll(partitions);
        committed.keySet().removeAll(partitions);
    }

    private Shelf shelf(ConsumerRecord<?, ?> record) {
        return shelves.computeIfAbsent(new TopicPartition(record.topic(), record.partition()), any -> new Shelf());
    }

    private Stream<Deque<Report>> plansOf(String commitment) {
        return shelves.values().stream()
                .flatMap(shelf -> shelf.open.values().stream())
                .filter(plan -> commitmentOf(plan).equals(commitment));
    }

    private static String commitmentOf(Deque<Report> plan) {
        return plan.peek().word().commitmentId();
    }
}
