package org.kept.segmentation.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

import org.kept.segmentation.domain.AccountRevenue;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.OrderBook;
import org.kept.segmentation.messaging.BookMessage;
import org.kept.segmentation.messaging.BusinessDatePassed;
import org.kept.segmentation.messaging.CloudEvents;
import org.kept.segmentation.messaging.DeadLetters;
import org.kept.segmentation.messaging.OrderReader;
import org.kept.segmentation.messaging.OrderReading;

/**
 * Keeps the order book of one partition. Takes orders and ticks of the business clock; tells the ranking, once per
 * commit and before each date that passes, what its accounts' windows have come to.
 */
final class OrderBookProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    static final String NAME = "order-book";
    static final String REVENUES = "account-revenues";
    static final String DEAD_ORDERS = "dead-orders";
    static final String DEAD_TICKS = "dead-ticks";

    private final Topics topics;
    private final OrderReader reader;
    private final Map<String, byte[]> traceParents = new HashMap<>();
    private ProcessorContext<byte[], byte[]> context;
    private OrderBook book;
    private int partition;
    private BookProgress told;

    OrderBookProcessor(Topics topics, OrderReader reader) {
        this.topics = topics;
        this.reader = reader;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        HeapStore<OrderBookJournal> store = context.getStateStore(NAME);
        book = store.content().book();
        book.settle();
        partition = context.taskId().partition();
        told = null;
        traceParents.clear();
        store.beforeCommit(context, this::tell);
    }

    @Override
    public void process(Record<byte[], byte[]> received) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        if (from.topic().equals(topics.businessDates())) {
            tick(received, from);
        } else {
            order(received, from);
        }
    }

    private void order(Record<byte[], byte[]> received, RecordMetadata from) {
        OrderReading reading =
                reader.read(received.key(), received.value(), Instant.ofEpochMilli(received.timestamp()));
        if (reading instanceof OrderReading.Readable readable) {
            byte[] traceParent = CloudEvents.traceParent(received.headers());
            if (book.record(readable.order()) && traceParent != null) {
                traceParents.put(readable.order().accountId(), traceParent);
            }
        } else if (reading instanceof OrderReading.Poison poison) {
            setAside(received, from, poison.reason(), DEAD_ORDERS);
        }
    }

    private void tick(Record<byte[], byte[]> received, RecordMetadata from) {
        Optional<LocalDate> date = BusinessDatePassed.read(received.value());
        if (date.isEmpty()) {
            setAside(received, from, "The value is not a tick of the business clock", DEAD_TICKS);
            return;
        }
        tell(); // what happened before the date passes is told before it, what follows from its passing after it
        book.pass(date.get());
        tellProgress();
    }

    private void setAside(Record<byte[], byte[]> received, RecordMetadata from, String reason, String sink) {
        Headers headers =
                DeadLetters.headers(received.headers(), reason, from.topic(), from.partition(), from.offset());
        context.forward(received.withHeaders(headers), sink);
    }

    private void tell() {
        LocalDate date = book.progress().businessDate();
        for (AccountRevenue revenue : book.takeChangedAccounts()) {
            Headers headers =
                    CloudEvents.withTraceParent(new RecordHeaders(), traceParents.remove(revenue.accountId()));
            tell(new BookMessage.Revenue(revenue, partition, date), headers);
        }
        tellProgress();
    }

    private void tellProgress() {
        BookProgress progress = book.progress();
        if (!progress.equals(told)) {
            tell(new BookMessage.Progress(partition, progress), new RecordHeaders());
            told = progress;
        }
    }

    private void tell(BookMessage message, Headers headers) {
        context.forward(new Record<>(message.key(), message.value(), context.currentSystemTimeMs(), headers), REVENUES);
    }
}
