package org.kept.segmentation.messaging;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.domain.Tick;
import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.PurchaseSummary;

/** How this service packs what only it reads again: its changelogs, and what its parts tell each other. */
public final class Packing {
    /** What {@link #put(ByteBuffer, BookProgress)} takes. */
    public static final int PROGRESS_BYTES = 4 * 8 + 3 * 4 + 1;

    /** What {@link #put(ByteBuffer, PurchaseSummary)} takes. */
    public static final int SUMMARY_BYTES = 4 * 4 + 7 * 8;

    private static final int QUIET = 1;
    private static final int READY = 2;
    /** What {@link #put(ByteBuffer, FxRate)} takes at most. */
    public static final int RATE_BYTES_MAX = 64;

    /** Without its rates. */
    private static final int TICK_BYTES_MAX = 64;

    private static final int NO_DATE = Integer.MIN_VALUE;

    private Packing() {}

    /** @param utf8 at most 32,767 bytes */
    public static void put(ByteBuffer to, byte[] utf8) {
        to.putShort((short) utf8.length).put(utf8);
    }

    public static String text(ByteBuffer from) {
        int length = from.getShort();
        String text = new String(from.array(), from.arrayOffset() + from.position(), length, StandardCharsets.UTF_8);
        from.position(from.position() + length);
        return text;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static void put(ByteBuffer to, BookProgress progress) {
        to.putLong(progress.tick());
        put(to, progress.businessDate());
        put(to, progress.earliestOrderDate());
        put(to, progress.latestOrderDate());
        to.putLong(progress.ordersRecorded()).putLong(progress.ordersTooLate()).putLong(progress.ordersParked());
        to.put((byte) ((progress.quiet() ? QUIET : 0) | (progress.ready() ? READY : 0)));
    }

    public static BookProgress progress(ByteBuffer from) {
        BookProgress progress = new BookProgress(
                from.getLong(),
                date(from),
                date(from),
                date(from),
                from.getLong(),
                from.getLong(),
                from.getLong(),
                false);
        byte flags = from.get();
        return progress.as((flags & QUIET) != 0, (flags & READY) != 0);
    }

    public static void put(ByteBuffer to, LocalDate date) {
        to.putInt(date == null ? NO_DATE : (int) date.toEpochDay());
    }

    public static LocalDate date(ByteBuffer from) {
        int epochDay = from.getInt();
        return epochDay == NO_DATE ? null : LocalDate.ofEpochDay(epochDay);
    }

    public static void put(ByteBuffer to, SegmentationPolicy policy) {
        to.putLong(policy.version()).putInt(policy.windowDays());
        to.putInt(policy.shareNumerator()).putInt(policy.shareDenominator());
        put(to, utf8(policy.reportingCurrency().getCurrencyCode()));
    }

    public static SegmentationPolicy policy(ByteBuffer from) {
        return new SegmentationPolicy(
                from.getLong(), from.getInt(), from.getInt(), from.getInt(), Currency.getInstance(text(from)));
    }

    public static void put(ByteBuffer to, FxRate rate) {
        put(to, utf8(rate.currency().getCurrencyCode()));
        put(to, utf8(rate.quoteCurrency().getCurrencyCode()));
        to.putInt(rate.epochDay());
        put(to, utf8(rate.rate().toPlainString()));
    }

    public static FxRate rate(ByteBuffer from) {
        return new FxRate(
                Currency.getInstance(text(from)),
                Currency.getInstance(text(from)),
                from.getInt(),
                new BigDecimal(text(from)));
    }

    public static void put(ByteBuffer to, List<FxRate> rates) {
        to.putInt(rates.size());
        rates.forEach(rate -> put(to, rate));
    }

    public static List<FxRate> rates(ByteBuffer from) {
        int count = from.getInt();
        List<FxRate> rates = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rates.add(rate(from));
        }
        return rates;
    }

    /** One with a window ahead as long as the one behind. */
    public static void put(ByteBuffer to, Outlook outlook) {
        put(to, outlook.date());
        to.putInt(outlook.windowDays());
    }

    public static Outlook outlook(ByteBuffer from) {
        return Outlook.even(date(from), from.getInt());
    }

    public static void put(ByteBuffer to, Tick tick) {
        to.putLong(tick.number());
        put(to, tick.date());
        put(to, tick.policy());
        put(to, tick.rates());
        to.put((byte) (tick.assess() ? 1 : 0));
    }

    /** What {@link #put(ByteBuffer, Tick)} takes at most. */
    public static int bytesMax(Tick tick) {
        return TICK_BYTES_MAX + tick.rates().size() * RATE_BYTES_MAX;
    }

    public static Tick tick(ByteBuffer from) {
        return new Tick(from.getLong(), date(from), policy(from), rates(from), from.get() == 1);
    }

    /** All but the account's id. */
    public static void put(ByteBuffer to, PurchaseSummary summary) {
        to.putInt(summary.orderDays()).putInt(summary.firstDay());
        to.putInt(summary.lastDay()).putInt(summary.dayBeforeLast());
        to.putLong(summary.revenue()).putLong(summary.lastValue()).putLong(summary.valueBeforeLast());
        to.putLong(summary.quarter0()).putLong(summary.quarter1());
        to.putLong(summary.quarter2()).putLong(summary.quarter3());
    }

    public static PurchaseSummary summary(String accountId, ByteBuffer from) {
        return new PurchaseSummary(
                accountId,
                from.getInt(),
                from.getInt(),
                from.getInt(),
                from.getInt(),
                from.getLong(),
                from.getLong(),
                from.getLong(),
                from.getLong(),
                from.getLong(),
                from.getLong(),
                from.getLong());
    }
}
