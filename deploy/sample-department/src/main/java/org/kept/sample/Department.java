package org.kept.sample;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads the department's commitments, its news and its rejections, and writes its reports. A report and the offset up to which all is
 * finished are one Kafka transaction. Whatever goes wrong, it begins anew from that offset, as after a crash: what is
 * said twice then has the same id.
 */
final class Department implements Runnable {
    private static final Duration POLL_MAX = Duration.ofMillis(500);
    private static final long PAUSE_MS = 1_000;

    private final String id;
    private final Clients clients;
    private final Conduct conduct;
    private final Duration retryAfter;
    private final Heard heard = new Heard();
    private volatile KafkaConsumer<String, String> listening;
    private volatile boolean ended;

    Department(String id, Settings settings) {
        this.id = id;
        this.clients = new Clients(id, settings);
        this.conduct = settings.conduct();
        this.retryAfter = settings.retryAfter();
    }

    String id() {
        return id;
    }

    /** From any thread; {@link #run} returns soon after. */
    void end() {
        ended = true;
        KafkaConsumer<String, String> consumer = listening;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        while (!ended) {
            try (KafkaConsumer<String, String> consumer = clients.consumer();
                    KafkaProducer<String, String> producer = clients.producer()) {
                listening = consumer;
                producer.initTransactions();
                work(consumer, producer);
            } catch (WakeupException ending) {
                say("ends");
            } catch (KafkaException failure) {
                say("begins anew: " + failure);
                pause();
            }
        }
    }

    private void work(KafkaConsumer<String, String> consumer, KafkaProducer<String, String> producer) {
        Workbench bench = new Workbench();
        consumer.subscribe(List.of(commitments(), news(), rejections()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                bench.forget(partitions);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
        });
        while (!ended) {
            for (ConsumerRecord<String, String> record : consumer.poll(untilNext(bench))) {
                read(record, bench);
            }
            report(bench.takeDue(Instant.now()), bench, consumer, producer);
        }
    }

    private void report(
            List<Report> due,
            Workbench bench,
            KafkaConsumer<String, String> consumer,
            KafkaProducer<String, String> producer) {
        Map<TopicPartition, OffsetAndMetadata> offsets = bench.newOffsets();
        if (due.isEmpty() && offsets.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        due.forEach(report -> producer.send(report.toRecord(id)));
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
        bench.committed(offsets);
        due.forEach(
                report -> say("reports " + report.step() + ": " + report.word().commitmentId()));
    }

    private void read(ConsumerRecord<String, String> record, Workbench bench) {
        if (record.topic().equals(rejections())) {
            bench.take(record, planAnew(record));
        } else if (record.topic().equals(news())) {
            bench.take(record, planOnNews(record));
        } else {
            plan(record, bench);
        }
    }

    private void plan(ConsumerRecord<String, String> record, Workbench bench) {
        try {
            Word word = heard.hear(Word.of(record));
            say("reads " + word.type() + ", " + word.commitmentId() + " " + word.promise());
            if (conduct.goesOn(word, bench.inHand(word.commitmentId()))) {
                List<Report> refusal = conduct.refusal(word);
                // Whoever was asked to stop answers first.
                bench.delay(word.commitmentId(), refusal.get(0).at().plusMillis(1));
                bench.take(record, refusal);
            } else {
                bench.takeInstead(record, conduct.reportsOn(word));
            }
        } catch (IOException | RuntimeException unreadable) {
            bench.take(record, leave(record, unreadable));
        }
    }

    private List<Report> planOnNews(ConsumerRecord<String, String> record) {
        try {
            News news = News.of(record);
            List<Report> reports = conduct.reportsOn(news, heard.hear(news));
            say("hears " + news.word().type() + ", " + news.word().commitmentId() + " " + news.state());
            return reports;
        } catch (IOException | RuntimeException unreadable) {
            return leave(record, unreadable);
        }
    }

    /** It says why, and what would make it pass. */
    private List<Report> planAnew(ConsumerRecord<String, String> record) {
        try {
            Rejection rejection = Rejection.of(record);
            List<Report> again = rejection.again(retryAfter);
            say((again.isEmpty() ? "leaves to a person: " : "tries later: ") + rejection.reportId() + ", "
                    + rejection.detail());
            return again;
        } catch (IOException | RuntimeException unreadable) {
            return leave(record, unreadable);
        }
    }

    /** A record that nobody can read is no reason to stop: a real department would tell a person. */
    private List<Report> leave(ConsumerRecord<String, String> record, Exception why) {
        say("cannot read " + record.topic() + "-" + record.partition() + "@" + record.offset() + ": " + why);
        return List.of();
    }

    private static Duration untilNext(Workbench bench) {
        Duration left = bench.nextDue()
                .map(next -> Duration.between(Instant.now(), next))
                .orElse(POLL_MAX);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(POLL_MAX) < 0 ? left : POLL_MAX;
    }

    private String commitments() {
        return "commitments." + id + ".v1";
    }

    private String news() {
        return "fulfilment." + id + ".v1";
    }

    private String rejections() {
        return "department-report-rejections." + id + ".v1";
    }

    private void say(String what) {
        System.out.println(Instant.now() + " " + id + " " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
