package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.kept.chassis.rest.Problems;
import org.kept.chassis.rest.Problems.Violation;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.FxRateClaim;
import org.kept.segmentation.domain.FxRateClaim.Verdict;

/** @param rates from 1 to {@link #RATES_MAX} */
public record FxRatesRequest(List<FxRateClaim> rates) {
    public static final int RATES_MAX = 1_000;

    /** What makes two rates the same one, said twice. */
    private record Key(String currency, String quoteCurrency, int epochDay) {
        static Key of(FxRate rate) {
            return new Key(
                    rate.currency().getCurrencyCode(), rate.quoteCurrency().getCurrencyCode(), rate.epochDay());
        }
    }

    /**
     * All of them, or none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that is wrong, such as {@code rates[2].date}
     */
    List<FxRate> mustBeSound(LocalDate today) {
        if (rates == null || rates.isEmpty()) {
            throw Problems.invalid("rates", "holds a rate at least");
        }
        if (rates.size() > RATES_MAX) {
            throw Problems.invalid("rates", "holds " + RATES_MAX + " rates at most, not " + rates.size());
        }
        List<Violation> violations = new ArrayList<>();
        Map<Key, FxRate> sound = new HashMap<>();
        List<FxRate> all = new ArrayList<>(rates.size());
        for (int index = 0; index < rates.size(); index++) {
            String path = "rates[" + index + "]";
            FxRate rate = judged(rates.get(index), today, path, violations);
            FxRate before = rate == null ? null : sound.putIfAbsent(Key.of(rate), rate);
            if (before != null && !before.equals(rate)) {
                violations.add(new Violation(path + ".rate", "is another one than before, for the same day"));
            }
            all.add(rate);
        }
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        return all;
    }

    private static FxRate judged(FxRateClaim claim, LocalDate today, String path, List<Violation> violations) {
        if (claim == null) {
            violations.add(new Violation(path, "is missing"));
            return null;
        }
        Verdict verdict = claim.judge(today);
        if (verdict instanceof Verdict.Faulty faulty) {
            faulty.faults()
                    .forEach(fault -> violations.add(new Violation(path + "." + fault.field(), fault.message())));
            return null;
        }
        return ((Verdict.Sound) verdict).rate();
    }
}
