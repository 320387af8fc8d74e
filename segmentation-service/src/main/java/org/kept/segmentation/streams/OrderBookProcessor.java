package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

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
import org.kept.segmentation.domain.SummariesDue;
import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.messaging.BookMessages;
import org.kept.segmentation.messaging.CloudEvents;
import org.kept.segmentation.messaging.OrderReader;
import org.kept.segmentation.messaging.OrderReading;
import org.kept.segmentation.messaging.TickReading;

/**
 * Keeps the order book of one partition. Takes orders and ticks; tells the ranking, once per commit, what its accounts'
 * windows have come to, tick by tick.
 */
final class OrderBookProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    static final String NAME = "order-book";
    static final String REVENUES = "account-revenues";
    static final String DEAD_ORDERS = "dead-orders";
    static final String DEAD_TICKS = "dead-ticks";

    /** A header: when the newest was written of the orders that the record tells of; milliseconds, eight bytes. */
    static final String WRITTEN_AT = "written-at";

    private static final OrderReading ELSEWHERE = new OrderReading.Poison(
            "The record is not in the partition that Kafka's own client chooses by its key (murmur2)");

    /** For a choice of the rising accounts all accounts are looked at: so long, and then orders have their turn. */
    private static final Duration SUMMARISING_MAX = Duration.ofMillis(2);

    private static final Duration BETWEEN_SUMMARIES = Duration.ofMillis(50);

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
    private Cancellable summarising;

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
        summarising = null;
        summariseByAndBy();
        board.show(partition, book);
    }

    @Override
    public void process(Record<byte[], byte[]> received) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        if (from.topic().equals(settings.topics().businessDates())) {
            tick(received, from);
        } else {
            order(received, from);
        }
    }

    @Override
    public void close() {
        if (book != null) {
            board.takeDown(partition, book);
        }
    }

    private void order(Record<byte[], byte[]> received, RecordMetadata from) {
        pauses.took(from.offset());
        commits.tookIn(received.timestamp());
        OrderReading reading = isElsewhere(received.key())
                ? ELSEWHERE
                : reader.read(received.key(), received.value(), received.timestamp());
        if (reading instanceof OrderReading.Readable readable) {
            OrderEvent order = readable.order();
            if (book.write(kept -> kept.record(order))) {
                byte[] cause = CloudEvents.traceParent(received.headers());
                traceParent = cause == null ? traceParent : cause;
            }
        } else if (reading instanceof OrderReading.Poison poison) {
            Poison.setAside(context, received, poison.reason(), DEAD_ORDERS);
        }
    }

    /** An account whose orders lie in two partitions would have two books, and two revenues. */
    private boolean isElsewhere(byte[] key) {
        return key != null && Utils.toPositive(Utils.murmur2(key)) % partitions != partition;
    }

    private void tick(Record<byte[], byte[]> received, RecordMetadata from) {
        ticks.take(received.value(), from.offset(), book.unguarded().progress()).ifPresent(reading -> {
            if (reading instanceof TickReading.Readable readable) {
                pass(readable.tick(), ticks.isOwn(readable));
            } else if (reading instanceof TickReading.Poison poison) {
                Poison.setAside(context, received, poison.reason(), DEAD_TICKS);
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
            summariseByAndBy();
        }
    }

    private void summariseByAndBy() {
        if (summarising == null && book.unguarded().summaries().due().isPresent()) {
            summarising = context.schedule(BETWEEN_SUMMARIES, PunctuationType.WALL_CLOCK_TIME, now -> summariseSome());
        }
    }

    private void summariseSome() {
        long end = System.nanoTime() + SUMMARISING_MAX.toNanos();
        Optional<SummariesDue> due = book.unguarded().summaries().due();
        while (due.isPresent() && System.nanoTime() < end) {
            long choice = due.get().tick();
            book.unguarded().summaries().next(summary -> messages.add(choice, summary));
            due = book.unguarded().summaries().due();
            if (due.isEmpty()) {
                messages.addSummarised(choice);
            }
        }
        if (due.isEmpty()) {
            summarising.cancel();
            summarising = null;
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
