package org.kept.segmentation.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.TierChange;
import org.kept.segmentation.messaging.AccountTierChanged;
import org.kept.segmentation.messaging.BookMessage;
import org.kept.segmentation.messaging.BusinessDatePassed;
import org.kept.segmentation.messaging.CloudEvents;

/**
 * Keeps the one ranking of all accounts and the business clock. Takes what the order books tell; tells tier changes,
 * their net effect once per commit and before each date that passes, and ticks to every order book.
 */
final class SegmentationProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    static final String NAME = "segmentation";
    static final String TIERS = "account-tiers";
    static final String TIER_CHANGES = "account-tier-changes";
    static final String TICKS = "business-dates";

    /** How late a new day is noticed at most. */
    private static final Duration LOOK_AT_THE_WALL = Duration.ofSeconds(1);

    private final ClockMode clockMode;
    private final Board board;
    private ProcessorContext<byte[], byte[]> context;
    private LiveSegmentation live;
    private byte[] traceParent;

    SegmentationProcessor(ClockMode clockMode, Board board) {
        this.clockMode = clockMode;
        this.board = board;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        HeapStore<SegmentationJournal> store = context.getStateStore(NAME);
        Segmentation segmentation = store.content().segmentation();
        segmentation.settle();
        live = new LiveSegmentation(segmentation);
        store.beforeCommit(context, this::tellBeforeCommit);
        if (clockMode == ClockMode.WALL) {
            context.schedule(LOOK_AT_THE_WALL, PunctuationType.WALL_CLOCK_TIME, this::lookAtTheWall);
        }
        if (clockMode == ClockMode.EVENT || segmentation.clock().date() != null) {
            board.show(live);
        }
    }

    @Override
    public void process(Record<byte[], byte[]> received) {
        byte[] cause = CloudEvents.traceParent(received.headers());
        traceParent = cause == null ? traceParent : cause;
        BookMessage message = BookMessage.read(received.value());
        if (message instanceof BookMessage.Revenue revenue) {
            live.write(segmentation -> {
                segmentation.update(revenue.revenue());
                return null;
            });
        } else if (message instanceof BookMessage.Progress report) {
            tell(live.write(segmentation -> segmentation.report(report.partition(), report.progress())));
            if (clockMode == ClockMode.EVENT) {
                tick(segmentation -> segmentation.books().latestOrderDate());
            }
        }
    }

    @Override
    public void close() {
        if (live != null) {
            board.takeDown(live);
        }
    }

    private void tellBeforeCommit() {
        tell(live.write(Segmentation::tellChanges));
        if (live.read(segmentation -> segmentation.books().businessDate()) != null) {
            traceParent = null; // what comes after the commit has other causes
        }
    }

    private void lookAtTheWall(long epochMillis) {
        LocalDate today =
                Instant.ofEpochMilli(epochMillis).atOffset(ZoneOffset.UTC).toLocalDate();
        tick(segmentation -> today);
        board.show(live);
    }

    private void tick(Function<Segmentation, LocalDate> dateOf) {
        List<LocalDate> days = live.write(segmentation -> segmentation.clock().advanceTo(dateOf.apply(segmentation)));
        for (LocalDate day : days) {
            String id = "business-date-" + day;
            Headers headers = CloudEvents.headers(BusinessDatePassed.TYPE, id, day.toString(), now(), null);
            forward(day.toString(), BusinessDatePassed.write(day), headers, TICKS);
        }
    }

    private void tell(List<TierChange> changes) {
        for (TierChange change : changes) {
            byte[] value = AccountTierChanged.write(
                    change, live.read(segmentation -> segmentation.policy().reportingCurrency()));
            String id = "account-tier-" + change.accountId() + "-" + change.revision();
            Headers headers = CloudEvents.headers(AccountTierChanged.TYPE, id, change.accountId(), now(), traceParent);
            forward(change.accountId(), value, headers, TIERS);
            forward(change.accountId(), value, headers, TIER_CHANGES);
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private void forward(String key, byte[] value, Headers headers, String sink) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(keyBytes, value, context.currentSystemTimeMs(), headers), sink);
    }
}
