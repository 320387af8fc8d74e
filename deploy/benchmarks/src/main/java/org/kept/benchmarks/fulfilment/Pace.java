package org.kept.benchmarks.fulfilment;

/**
 * How desks ask.
 *
 * @param desks so many at the same time
 * @param perSecond what each of them asks in a second, whatever became of what it asked before; 0 when it asks again as soon
 *     as it is answered
 */
public record Pace(int desks, double perSecond) {
    static Pace alone() {
        return new Pace(1, 0);
    }

    boolean isSteady() {
        return perSecond > 0;
    }

    /** When a desk's question is to be asked, so long after its first one; none has to wait where the pace is the desk's. */
    long dueAfterNanos(int question) {
        return isSteady() ? (long) (question / perSecond * 1e9) : 0;
    }

    String words() {
        String who = desks == 1 ? "one desk" : desks + " desks";
        return isSteady()
                ? who + ", " + (perSecond == 1 ? "once" : "%s times".formatted(plain())) + " a second each"
                : who + ", again at once";
    }

    /** For a plot. */
    String mark() {
        return "x" + desks + (isSteady() ? " steady" : "");
    }

    private String plain() {
        return perSecond == Math.rint(perSecond) ? Long.toString((long) perSecond) : Double.toString(perSecond);
    }
}
