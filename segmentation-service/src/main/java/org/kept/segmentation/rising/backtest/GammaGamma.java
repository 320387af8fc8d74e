package org.kept.segmentation.rising.backtest;

import java.util.Collection;
import java.util.List;

import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

import org.kept.segmentation.rising.PurchaseSummary;

/**
 * What an account's orders are worth: the gamma-gamma model of Fader and Hardie, "The Gamma-Gamma Model of Monetary
 * Value" (2013), fitted to the accounts with two order days or more. The companion of BG/NBD in the field, and here
 * what the model has to be better than.
 */
record GammaGamma(double p, double q, double gamma) {
    private static final double TOLERANCE = 1e-8;
    private static final int EVALUATIONS_MAX = 1_000;
    private static final int SAMPLE_MAX = 5_000;
    private static final double[] START = {1, 1, 1};

    static GammaGamma fit(Collection<PurchaseSummary> accounts) {
        List<PurchaseSummary> repeaters = accounts.stream()
                .filter(account -> account.orderDays() > 1 && account.revenue() > 0)
                .toList();
        int step = repeaters.size() / SAMPLE_MAX + 1;
        int sampled = (repeaters.size() + step - 1) / step;
        double[] orders = new double[sampled];
        double[] means = new double[sampled];
        double scale = 0;
        for (int i = 0; i < sampled; i++) {
            PurchaseSummary account = repeaters.get(i * step);
            orders[i] = account.orderDays();
            means[i] = (double) account.revenue() / account.orderDays();
            scale += means[i] / sampled;
        }
        if (sampled == 0) {
            return new GammaGamma(1, 2, 1);
        }
        double unit = scale;
        GammaGamma inUnits = likeliest(logs -> loss(at(logs), orders, means, unit));
        return new GammaGamma(inUnits.p, inUnits.q, inUnits.gamma * unit);
    }

    /** @return minor units, never below zero */
    double expectedValue(PurchaseSummary account) {
        double orders = account.orderDays();
        return p * (gamma + Math.max(0, account.revenue())) / (p * orders + q - 1);
    }

    private static GammaGamma likeliest(MultivariateFunction loss) {
        try {
            return at(new SimplexOptimizer(TOLERANCE, TOLERANCE)
                    .optimize(
                            new MaxEval(EVALUATIONS_MAX),
                            new ObjectiveFunction(loss),
                            GoalType.MINIMIZE,
                            new InitialGuess(START),
                            new NelderMeadSimplex(START.length, 0.5))
                    .getPoint());
        } catch (MathIllegalStateException noEnd) {
            return at(START);
        }
    }

    /** q above 1, for else there is no mean. */
    private static GammaGamma at(double[] logs) {
        return new GammaGamma(FastMath.exp(logs[0]), 1 + FastMath.exp(logs[1]), FastMath.exp(logs[2]));
    }

    /** Minus the mean log-likelihood of an account, by formula (1a) of the paper. */
    private static double loss(GammaGamma model, double[] orders, double[] means, double unit) {
        double logGammaQ = Gamma.logGamma(model.q);
        double sum = 0;
        for (int i = 0; i < orders.length; i++) {
            double n = orders[i];
            double mean = means[i] / unit;
            double shape = model.p * n;
            sum += Gamma.logGamma(shape + model.q)
                    - Gamma.logGamma(shape)
                    - logGammaQ
                    + model.q * FastMath.log(model.gamma)
                    + (shape - 1) * FastMath.log(mean)
                    + shape * FastMath.log(n)
                    - (shape + model.q) * FastMath.log(n * mean + model.gamma);
        }
        double ridge = 1e-4 * FastMath.log(model.p) * FastMath.log(model.p)
                + 1e-4 * FastMath.log(model.q) * FastMath.log(model.q)
                + 1e-4 * FastMath.log(model.gamma) * FastMath.log(model.gamma);
        return ridge - sum / orders.length;
    }
}
