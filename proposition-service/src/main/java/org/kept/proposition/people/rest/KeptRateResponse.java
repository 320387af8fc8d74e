package org.kept.proposition.people.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.domain.KeptRate;
import org.kept.proposition.people.persistence.KeptRates;

/**
 * Kept rates with numerator and denominator; the groups with most commitments first. {@code settled} is what was kept
 * and what was broken: a promise is broken as soon as its date has passed, whether or not somebody works on it still, or
 * it was called off afterwards. It counts for who told the customer so, whoever owns the proposition now.
 *
 * @param more whether there are more groups than are shown, with fewer commitments
 */
record KeptRateResponse(String by, LocalDate from, LocalDate to, Rate total, List<Rate> groups, boolean more) {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** @param rate from 0 to 1; absent when nothing is known */
    record Rate(String key, long kept, long settled, Double rate) {
        static Rate of(KeptRate counted) {
            return new Rate(counted.key(), counted.kept(), counted.settled(), counted.rate());
        }
    }

    /** The request's dates, both included, as UTC days of the date at which a commitment counts. */
    record Dates(LocalDate from, LocalDate to) {
        static Dates of(LocalDate from, LocalDate to) {
            Dates dates = new Dates(from == null ? EARLIEST : from, to == null ? LATEST : to);
            if (dates.to.isBefore(dates.from)) {
                throw Problems.malformed("to is not before from.");
            }
            return dates;
        }

        Instant begin() {
            return from.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        Instant end() {
            return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    static KeptRateResponse of(KeptRates.By by, LocalDate from, LocalDate to, List<KeptRate> counted) {
        return new KeptRateResponse(
                by.name().toLowerCase(java.util.Locale.ROOT),
                from,
                to,
                Rate.of(counted.get(0)),
                counted.stream()
                        .skip(1)
                        .limit(KeptRates.GROUPS_MAX)
                        .map(Rate::of)
                        .toList(),
                counted.size() > KeptRates.GROUPS_MAX + 1);
    }
}
