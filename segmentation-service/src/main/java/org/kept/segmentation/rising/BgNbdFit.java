package org.kept.segmentation.rising;

import java.util.Arrays;
import java.util.List;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.util.FastMath;

/** Finds the BG/NBD parameters under which what the accounts did is most likely. */
final class BgNbdFit {
    private static final double DAYS_IN_WEEK = 7;
    private static final double TOLERANCE = 1e-9;
    private static final int EVALUATIONS_MAX = 1_000;
    private static final double[] START = {0, 1, 0, 0.5};
    /** Holds the logarithms of the parameters near 0 where the data do not say what they are; else it is not felt. */
    private static final double RIDGE = 1e-4;

    /** The logarithm of a product of so many factors between 1 and 2 is taken at once; a double holds it. */
    private static final int FACTORS_MAX = 512;

    /** Of accounts with one order day: how many by their age in days. All that is known of these. */
    private final int[] onceByAge;

    /** Of the others: order days after the first; days from the first to the last, and to now. */
    private final int[] repeats;

    private final int[] last;
    private final int[] age;
    /** How many accounts have so many repeats, the first order day not counted. */
    private final int[] accountsByRepeats;

    private final int accounts;

    private BgNbdFit(List<PurchaseSummary> sample, int today) {
        accounts = sample.size();
        int ageMax = sample.stream()
                .mapToInt(account -> today - account.firstDay())
                .max()
                .orElse(0);
        onceByAge = new int[ageMax + 1];
        List<PurchaseSummary> repeaters =
                sample.stream().filter(account -> account.orderDays() > 1).toList();
        sample.stream()
                .filter(account -> account.orderDays() == 1)
                .forEach(account -> onceByAge[today - account.firstDay()]++);
        repeats =
                repeaters.stream().mapToInt(account -> account.orderDays() - 1).toArray();
        last = repeaters.stream()
                .mapToInt(account -> account.lastDay() - account.firstDay())
                .toArray();
        age = repeaters.stream().mapToInt(account -> today - account.firstDay()).toArray();
        accountsByRepeats = new int[Arrays.stream(repeats).max().orElse(0) + 1];
        sample.forEach(account -> accountsByRepeats[account.orderDays() - 1]++);
    }

    /** @param accounts with an order day at least, each; the same in the same order give the same parameters */
    static BgNbd of(List<PurchaseSummary> accounts, int today) {
        return of(accounts, today, Pace.FULL);
    }

    /** @param pace of some hundreds of steps, of less than a millisecond each for ten thousand accounts */
    static BgNbd of(List<PurchaseSummary> accounts, int today, Pace pace) {
        if (accounts.isEmpty()) {
            return at(START);
        }
        BgNbdFit fit = new BgNbdFit(accounts, today);
        ObjectiveFunction loss = new ObjectiveFunction(logs -> {
            pace.step();
            return fit.loss(at(logs), logs);
        });
        try {
            return at(new SimplexOptimizer(TOLERANCE, TOLERANCE)
                    .optimize(
                            new MaxEval(EVALUATIONS_MAX),
                            loss,
                            GoalType.MINIMIZE,
                            new InitialGuess(START),
                            new NelderMeadSimplex(START.length, 0.5))
                    .getPoint());
        } catch (MathIllegalStateException noEnd) {
            return at(START);
        }
    }

    private static BgNbd at(double[] logs) {
        return new BgNbd(FastMath.exp(logs[0]), FastMath.exp(logs[1]), FastMath.exp(logs[2]), FastMath.exp(logs[3]));
    }

    /** Minus the mean log-likelihood of an account, by formula (6) of the paper. */
    private double loss(BgNbd model, double[] logs) {
        double[] logSince = logSince(model);
        double sum = ofRepeats(model) + ofAges(model, logSince) + ofSilence(model, logSince);
        double ridge = 0;
        for (double log : logs) {
            ridge += RIDGE * log * log;
        }
        return ridge - sum / accounts;
    }

    private double ofRepeats(BgNbd model) {
        double[] byRepeats = byRepeats(model);
        double sum = 0;
        for (int x = 0; x < byRepeats.length; x++) {
            sum += accountsByRepeats[x] * byRepeats[x];
        }
        return sum;
    }

    private double ofAges(BgNbd model, double[] logSince) {
        double sum = 0;
        for (int days = 0; days < onceByAge.length; days++) {
            sum -= onceByAge[days] * model.r() * logSince[days];
        }
        for (int i = 0; i < repeats.length; i++) {
            sum -= (model.r() + repeats[i]) * logSince[age[i]];
        }
        return sum;
    }

    /** Whether an account that ordered again is gone since: log(1 + exp u) of each, most of it as one product. */
    private double ofSilence(BgNbd model, double[] logSince) {
        double[] logGone = logGone(model);
        double sum = 0;
        double product = 1;
        for (int i = 0; i < repeats.length; i++) {
            int x = repeats[i];
            double u = logGone[x] + (model.r() + x) * (logSince[age[i]] - logSince[last[i]]);
            sum += Math.max(0, u);
            product *= 1 + FastMath.exp(-Math.abs(u));
            if (i % FACTORS_MAX == FACTORS_MAX - 1) {
                sum += FastMath.log(product);
                product = 1;
            }
        }
        return sum + FastMath.log(product);
    }

    /** For a number of repeats: the odds, as a logarithm, that an account was gone after the last one. */
    private double[] logGone(BgNbd model) {
        double[] logs = new double[accountsByRepeats.length];
        for (int x = 1; x < logs.length; x++) {
            logs[x] = FastMath.log(model.a() / (model.b() + x - 1));
        }
        return logs;
    }

    /** What depends on the number of repeats alone: the logarithms of the gamma and beta functions' quotients. */
    private double[] byRepeats(BgNbd model) {
        double[] logs = new double[accountsByRepeats.length];
        logs[0] = model.r() * FastMath.log(model.alpha());
        for (int k = 0; k + 1 < logs.length; k++) {
            logs[k + 1] = logs[k] + FastMath.log((model.r() + k) * (model.b() + k) / (model.a() + model.b() + k));
        }
        return logs;
    }

    /** What depends on a number of days alone. */
    private double[] logSince(BgNbd model) {
        double[] logs = new double[onceByAge.length];
        for (int days = 0; days < logs.length; days++) {
            logs[days] = FastMath.log(model.alpha() + days / DAYS_IN_WEEK);
        }
        return logs;
    }
}
