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

    private final int[] repeats;
    /** Days from the first order to the last, and to now. */
    private final int[] last;

    private final int[] age;
    private final int repeatsMax;
    private final int ageMax;

    private BgNbdFit(List<PurchaseSummary> accounts, int today) {
        repeats = accounts.stream().mapToInt(account -> account.orderDays() - 1).toArray();
        last = accounts.stream()
                .mapToInt(account -> account.lastDay() - account.firstDay())
                .toArray();
        age = accounts.stream().mapToInt(account -> today - account.firstDay()).toArray();
        repeatsMax = Arrays.stream(repeats).max().orElse(0);
        ageMax = Arrays.stream(age).max().orElse(0);
    }

    /** @param accounts with an order day at least, each; the same in the same order give the same parameters */
    static BgNbd of(List<PurchaseSummary> accounts, int today) {
        if (accounts.isEmpty()) {
            return at(START);
        }
        BgNbdFit fit = new BgNbdFit(accounts, today);
        try {
            return at(new SimplexOptimizer(TOLERANCE, TOLERANCE)
                    .optimize(
                            new MaxEval(EVALUATIONS_MAX),
                            new ObjectiveFunction(logs -> fit.loss(at(logs), logs)),
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
        double[] byRepeats = byRepeats(model);
        double[] logSince = logSince(model);
        double sum = 0;
        for (int i = 0; i < repeats.length; i++) {
            int x = repeats[i];
            double logAge = logSince[age[i]];
            sum += byRepeats[x] - (model.r() + x) * logAge;
            if (x > 0) {
                double silence = (model.r() + x) * (logAge - logSince[last[i]]);
                sum += logOnePlusExp(FastMath.log(model.a() / (model.b() + x - 1)) + silence);
            }
        }
        double ridge = 0;
        for (double log : logs) {
            ridge += RIDGE * log * log;
        }
        return ridge - sum / repeats.length;
    }

    /** What depends on the number of repeats alone: the logarithms of the gamma and beta functions' quotients. */
    private double[] byRepeats(BgNbd model) {
        double[] logs = new double[repeatsMax + 1];
        logs[0] = model.r() * FastMath.log(model.alpha());
        for (int k = 0; k < repeatsMax; k++) {
            logs[k + 1] = logs[k] + FastMath.log((model.r() + k) * (model.b() + k) / (model.a() + model.b() + k));
        }
        return logs;
    }

    /** What depends on a number of days alone. */
    private double[] logSince(BgNbd model) {
        double[] logs = new double[ageMax + 1];
        for (int days = 0; days <= ageMax; days++) {
            logs[days] = FastMath.log(model.alpha() + days / DAYS_IN_WEEK);
        }
        return logs;
    }

    private static double logOnePlusExp(double u) {
        return u > 0 ? u + FastMath.log1p(FastMath.exp(-u)) : FastMath.log1p(FastMath.exp(u));
    }
}
