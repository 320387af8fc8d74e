package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

import org.kept.segmentation.domain.AccountRevenue;
import org.kept.segmentation.domain.Adoption;
import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.OrderBooks;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.domain.TierChange;
import org.kept.segmentation.messaging.BookMessages;
import org.kept.segmentation.messaging.CloudEvents;
import org.kept.segmentation.messaging.FxRatePublished;
import org.kept.segmentation.messaging.FxRateReading;
import org.kept.segmentation.messaging.PolicyReading;
import org.kept.segmentation.messaging.PolicySet;
import org.kept.segmentation.rising.PurchaseSummary;

/**
 * Keeps the one ranking of all accounts and the business clock. Takes what the order books tell, published rates and
 * policies; tells tier changes, their net effect once per commit and before each date that passes, and ticks to every
 * order book.
 */
final class SegmentationProcessor implements Processor<byte[], byte[], byte[], byte[]>, BookMessages.Listener {
    static final String NAME = "segmentation";
    static final String TIERS = "account-tiers";
    static final String TIER_CHANGES = "account-tier-changes";
    static final String TICKS = "business-dates";
    static final String DEAD_RATES = "dead-rates";
    static final String DEAD_POLICIES = "dead-policies";

    /** How late a new day is noticed at most. */
    private static final Duration LOOK_AT_THE_WALL = Duration.ofSeconds(1);

    /** A choice turns thousands of accounts to rising, or back: they are told so long in a commit, and in the next. */
    private static final Duration TURNS_MAX = Duration.ofMillis(5);

    private final EngineSettings settings;
    private final Board board;
    private ProcessorContext<byte[], byte[]> context;
    private SegmentationContent content;
    private Live<Segmentation> live;
    private Segmentation segmentation;
    private Commits commits;
    private byte[] traceParent;
    private RankingEvents events;
    private Growth growth;
    private Choices choices;
    private LocalDate today;
    private Cancellable looking;

    SegmentationProcessor(EngineSettings settings, Board board) {
        this.settings = settings;
        this.board = board;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        HeapStore<SegmentedJournal<SegmentationContent>> store = context.getStateStore(NAME);
        content = store.content().content();
        live = content.segmentation();
        segmentation = live.unguarded();
        live.change(Segmentation::settle);
        commits = new Commits(context, settings.commitInterval());
        events = new RankingEvents(context);
        store.beforeCommit(context, this::tellBeforeCommit);
        if (settings.clockMode() == ClockMode.WALL) {
            // How many there were at the last choice is not kept: an import before a restart is not forgotten.
            growth = new Growth(0);
            choices = new Choices(live, context);
            looking = context.schedule(LOOK_AT_THE_WALL, PunctuationType.WALL_CLOCK_TIME, this::lookAtTheWall);
        }
        if (settings.clockMode() == ClockMode.EVENT || segmentation.ticker().last() != null) {
            board.show(live);
        }
    }

    @Override
    public void process(Record<byte[], byte[]> received) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        if (from.topic().equals(settings.topics().accountRevenues())) {
            byte[] cause = CloudEvents.traceParent(received.headers());
            traceParent = cause == null ? traceParent : cause;
            commitFor(received.headers().lastHeader(OrderBookProcessor.WRITTEN_AT));
            live.change(changing -> BookMessages.read(received.value(), this));
            return;
        }
        commits.tookIn(received.timestamp());
        if (from.topic().equals(settings.topics().fxRates())) {
            rate(received);
        } else {
            policy(received);
        }
    }

    @Override
    public void revenue(int partition, long tick, AccountRevenue revenue) {
        segmentation.update(revenue, tick);
    }

    @Override
    public void summary(long tick, PurchaseSummary summary) {
        segmentation.expect(summary, tick);
    }

    @Override
    public void summarised(int partition, long tick) {
        segmentation.summarised(partition, tick);
    }

    @Override
    public void adopted(Tick tick) {
        if (Adoption.of(tick, segmentation)) {
            tick.rates().forEach(rate -> content.changed(rate, true));
        }
    }

    @Override
    public void progress(int partition, BookProgress progress) {
        segmentation.report(partition, progress, this::tell);
    }

    @Override
    public void close() {
        if (live != null) {
            commits.stopAsking();
            if (looking != null) {
                looking.cancel();
                choices.stop();
            }
            board.takeDown(live);
        }
    }

    private void commitFor(Header writtenAt) {
        if (writtenAt == null) {
            commits.soon();
        } else {
            commits.tookIn(ByteBuffer.wrap(writtenAt.value()).getLong());
        }
    }

    private void tellBeforeCommit() {
        commits.begin();
        long end = System.nanoTime() + TURNS_MAX.toNanos();
        live.change(changing -> changing.tellChangesUntil(() -> System.nanoTime() > end, this::tell));
        if (segmentation.passed() != null && !segmentation.isTold()) {
            commits.soon();
        }
        OrderBooks books = segmentation.books();
        if (settings.clockMode() == ClockMode.WALL) {
            giveTicks(today, today);
        } else {
            giveTicks(books.earliestOrderDate(), books.reachedOrderDate());
        }
        if (segmentation.passed() != null) {
            traceParent = null; // what comes after the commit has other causes
        }
    }

    private void lookAtTheWall(long epochMillis) {
        today = Instant.ofEpochMilli(epochMillis).atOffset(ZoneOffset.UTC).toLocalDate();
        growth.look(segmentation.books().ordersRecorded(), epochMillis);
        if (segmentation.passed() != null && segmentation.rising().awaited() == null && growth.isDue()) {
            growth.chosen();
            live.change(Segmentation::assess);
        }
        giveTicks(today, today);
        choices.look();
        board.show(live);
    }

    /** Not before every book has passed what another application left in the log. */
    private void giveTicks(LocalDate first, LocalDate target) {
        if (!segmentation.books().areReady()) {
            return;
        }
        for (Tick tick : live.write(changing -> changing.ticksTo(first, target))) {
            commits.soon();
            tick.rates().forEach(rate -> content.changed(rate, true));
            events.give(tick, settings.applicationId());
        }
    }

    private void rate(Record<byte[], byte[]> received) {
        FxRateReading reading =
                FxRatePublished.read(received.key(), received.value(), Instant.ofEpochMilli(received.timestamp()));
        if (reading instanceof FxRateReading.Readable readable) {
            FxRate rate = readable.rate();
            if (live.write(changing -> changing.publish(rate))) {
                content.changed(rate, false);
            }
        } else if (reading instanceof FxRateReading.Poison poison) {
            Poison.setAside(context, received, poison.reason(), DEAD_RATES);
        }
    }

    private void policy(Record<byte[], byte[]> received) {
        PolicyReading reading = PolicySet.read(received.value(), settings.historyDays());
        if (reading instanceof PolicyReading.Readable readable) {
            live.write(changing -> changing.set(readable.policy()));
        } else if (reading instanceof PolicyReading.Poison poison) {
            Poison.setAside(context, received, poison.reason(), DEAD_POLICIES);
        }
    }

    private void tell(TierChange change) {
        events.tell(change, traceParent);
    }
}
