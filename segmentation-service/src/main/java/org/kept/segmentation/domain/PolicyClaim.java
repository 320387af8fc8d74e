package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wants the policy to be, before anybody has looked at it. Every field may be null.
 *
 * @param share a decimal such as {@code 0.2}: above 0, up to 1, at most 4 decimals
 * @param windowDays from 1 to the length of the history
 * @param reportingCurrency ISO 4217
 */
public record PolicyClaim(String share, Integer windowDays, String reportingCurrency) {
    private static final Pattern SHARE = Pattern.compile("[01](\\.[0-9]{1,4})?");

    /** How a claim turns out. */
    public sealed interface Verdict {
        record Sound(SegmentationPolicy policy) implements Verdict {}

        /** @param faults all of them, at least one */
        record Faulty(List<Fault> faults) implements Verdict {}
    }

    /** What is left open is as it is now. */
    public PolicyClaim orAsIn(SegmentationPolicy now) {
        return new PolicyClaim(
                share == null ? now.share().toPlainString() : share,
                windowDays == null ? Integer.valueOf(now.windowDays()) : windowDays,
                reportingCurrency == null ? now.reportingCurrency().getCurrencyCode() : reportingCurrency);
    }

    /** @param historyDays how long orders are remembered; no window is longer */
    public Verdict judge(long version, int historyDays) {
        Faults faults = new Faults();
        BigDecimal part = faults.valid("share", this::part);
        Integer days = faults.valid("windowDays", () -> daysUpTo(historyDays));
        Currency currency = faults.valid("reportingCurrency", () -> Faults.currency(reportingCurrency));
        return faults.none()
                ? new Verdict.Sound(SegmentationPolicy.of(version, days, part, currency))
                : new Verdict.Faulty(faults.all());
    }

    private BigDecimal part() {
        Faults.must(share != null, "is missing");
        Faults.must(SHARE.matcher(share).matches(), "is a decimal such as 0.2, with at most 4 decimals");
        BigDecimal part = new BigDecimal(share);
        Faults.must(part.signum() > 0 && part.compareTo(BigDecimal.ONE) <= 0, "is above 0, and 1 at most");
        return part;
    }

    private Integer daysUpTo(int historyDays) {
        Faults.must(windowDays != null, "is missing");
        Faults.must(
                windowDays >= 1 && windowDays <= historyDays,
                "is from 1 to " + historyDays + ", as orders are not remembered for longer");
        return windowDays;
    }
}
