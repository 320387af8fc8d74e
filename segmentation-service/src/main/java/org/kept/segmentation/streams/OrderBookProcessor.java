package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.OrderBook;
import org.kept.segmentation.domain.OrderEvent;
import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.messaging.BookMessages;
import org.kept.segmentation.messaging.CloudEvents;
import org.kept.segmentation.messaging.OrderReader;
import org.kept.segmentation.messaging.OrderReading;
import org.kept.segmentation.messaging.TickReading;

/**
 * Keeps the order book of one partition. Takes orders, many at once, and ticks; tells the ranking, once per commit, what its accounts'
 * windows have come to, tick by tick.
 */
final class OrderBookProcessor implements Processor<byte[], Bundle, byte[], byte[]> {
    static final String NAME = "order-book";
    static final String REVENUES = "account-revenues";
    static final String DEAD_ORDERS = "dead-orders";
    static final String DEAD_TICKS = "dead-ticks";

    /** A header: when the newest was written of the orders that the record tells of; milliseconds, eight bytes. */
    static final String WRITTEN_AT = "written-at";

    private static final OrderReading ELSEWHERE = new OrderReading.Poison(
            "The record is not in the partition that Kafka's own client chooses by its key (murmur2)");

    private final EngineSettings settings;
    private final OrderReader reader;
    private final Board board;
    private final int partitions;
    private final Unread unread;
    private ProcessorContext<byte[], byte[]> context;
    private OrderBookContent content;
    private Live<OrderBook> book;
    private BookMessages messages;
    private BookProgress told;
    private Commits commits;
    private int partition;
    private byte[] traceParent;
    private Pauses pauses;
    private TickLog ticks;
    private Cancellable looking;
    private Summarising summarising;

    /** @param partitions of the orders' topic */
    OrderBookProcessor(EngineSettings settings, int partitions, OrderReader reader, Board board, Unread unread) {
        this.settings = settings;
        this.partitions = partitions;
        this.reader = reader;
        this.board = board;
        this.unread = unread;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        HeapStore<SegmentedJournal<OrderBookContent>> store = context.getStateStore(NAME);
        content = store.content().content();
        book = content.book();
        book.change(OrderBook::settle);
        partition = context.taskId().partition();
        messages = new BookMessages(partition, book.unguarded().progress().tick());
        told = null;
        traceParent = null;
        commits = new Commits(context, settings.commitInterval());
        store.beforeCommit(context, this::tell);
        Topics topics = settings.topics();
        pauses = new Pauses(unread, new TopicPartition(topics.orders(), partition));
        ticks = new TickLog(settings.applicationId(), unread, new TopicPartition(topics.businessDates(), partition));
        Duration apart = Duration.ofMillis(Pauses.LOOKS_APART_MS);
        looking = context.schedule(apart, PunctuationType.WALL_CLOCK_TIME, now -> look());
        summarising = new Summarising(context, book.unguarded().summaries(), messages, commits);
        summarising.goOn();
        board.show(partition, book);
    }

    @Override
    public void process(Record<byte[], Bundle> received) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        List<ConsumerRecord<byte[], byte[]>> records = received.value().records(received, from);
        if (from.topic().equals(settings.topics().businessDates())) {
            records.forEach(this::tick);
        } else {
            orders(records);
        }
    }

    @Override
    public void close() {
        if (book != null) {
            looking.cancel();
            commits.stopAsking();
            summarising.stop();
            board.takeDown(partition, book);
        }
    }

    private void orders(List<ConsumerRecord<byte[], byte[]>> records) {
        List<OrderEvent> orders = new ArrayList<>(records.size());
        List<ConsumerRecord<byte[], byte[]>> readable = new ArrayList<>(records.size());
        long newest = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            newest = Math.max(newest, record.timestamp());
            OrderReading reading = read(record);
            if (reading instanceof OrderReading.Readable read) {
                orders.add(read.order());
                readable.add(record);
            } else if (reading instanceof OrderReading.Poison poison) {
                Poison.setAside(context, record, poison.reason(), DEAD_ORDERS);
            }
        }
        pauses.took(records.get(records.size() - 1).offset());
        commits.tookIn(newest);
        book.change(kept -> kept.record(orders, changed -> causedBy(readable.get(changed))));
    }

    private OrderReading read(ConsumerRecord<byte[], byte[]> record) {
        return isElsewhere(record.key()) ? ELSEWHERE : reader.read(record.key(), record.value(), record.timestamp());
    }

    private void causedBy(ConsumerRecord<byte[], byte[]> record) {
        byte[] cause = CloudEvents.traceParent(record.headers());
        traceParent = cause == null ? traceParent : cause;
    }

    /** An account whose orders lie in two partitions would have two books, and two revenues. */
    private boolean isElsewhere(byte[] key) {
        return key != null && Utils.toPositive(Utils.murmur2(key)) % partitions != partition;
    }

    private void tick(ConsumerRecord<byte[], byte[]> record) {
        ticks.take(record.value(), record.offset(), book.unguarded().progress()).ifPresent(reading -> {
            if (reading instanceof TickReading.Readable readable) {
                pass(readable.tick(), ticks.isOwn(readable));
            } else if (reading instanceof TickReading.Poison poison) {
                Poison.setAside(context, record, poison.reason(), DEAD_TICKS);
            }
        });
    }

    private void pass(Tick tick, boolean own) {
        // What happened before it passes is told before it, what follows from its passing after it.
        book.unguarded().takeChangedAccounts(messages::add);
        if (!own) {
            messages.addAdopted(tick);
        }
        if (tick.assess() && book.unguarded().policy().isPresent()) {
            summarise(tick.number());
        }
        book.change(kept -> kept.pass(tick, own));
        content.changed(tick.rates());
        tellProgress();
        commits.soon();
    }

    /** In a replay the choice is made with the tick, whatever waits; else orders do not wait for all the summaries. */
    private void summarise(long choice) {
        if (settings.clockMode() == ClockMode.EVENT) {
            book.unguarded().summaries().all(summary -> messages.add(choice, summary));
        } else {
            book.unguarded().summaries().owe(choice);
            summarising.goOn();
        }
    }

    /** What has changed is told soon. The wall clock waits for no order, but for ticks of others. */
    private void look() {
        if (pauses.look()) {
            told = null;
        }
        if (!progress().equals(told)) {
            commits.soon();
        }
        if (settings.clockMode() == ClockMode.WALL
                && book.unguarded().progress().ready()) {
            looking.cancel();
        }
    }

    private void tell() {
        long newest = commits.begin();
        book.unguarded().takeChangedAccounts(messages::add);
        tellProgress();
        byte[] key = ByteBuffer.allocate(4).putInt(partition).array();
        for (byte[] record : messages.take()) {
            Headers headers = CloudEvents.withTraceParent(new RecordHeaders(), traceParent);
            if (newest != Commits.NOTHING) {
                headers.add(WRITTEN_AT, ByteBuffer.allocate(8).putLong(newest).array());
            }
            context.forward(new Record<>(key, record, context.currentSystemTimeMs(), headers), REVENUES);
        }
        traceParent = null;
    }

    private void tellProgress() {
        BookProgress progress = progress();
        if (!progress.equals(told)) {
            messages.add(progress);
            told = progress;
        }
    }

    private BookProgress progress() {
        BookProgress kept = book.unguarded().progress();
        return kept.as(pauses.isQuiet(), ticks.isReady(kept));
    }
}
