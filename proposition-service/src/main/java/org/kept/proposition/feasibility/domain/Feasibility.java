package org.kept.proposition.feasibility.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.kept.proposition.feasibility.domain.Assessment.Feasible;
import org.kept.proposition.feasibility.domain.Assessment.Limit;

/**
 * Answers, for promises that belong together, whether each can be kept. What depends on others starts when the last of
 * them is expected, which is after the median of its working time, not when it is safe.
 */
public final class Feasibility {
    private static final int DAYS_TRIED_MAX = WorkingTime.DAYS_MAX;

    private final Map<String, Capability> capabilities;
    private final Policy policy;
    private final Instant now;
    private final Diary diary = new Diary();
    private final Map<Integer, Instant> expected = new HashMap<>();

    /** @param capabilities by department, as far as they are known */
    public Feasibility(Map<String, Capability> capabilities, Policy policy, Instant now) {
        this.capabilities = capabilities;
        this.policy = policy;
        this.now = now;
    }

    /**
     * @param asked whose dependencies run in no circle (see {@link Sequence})
     * @return one for each, in the same order
     */
    public List<Assessment> of(List<Asked> asked) {
        return of(asked, List.of());
    }

    /**
     * As {@link #of(List)}, of an amendment: what stays on its day keeps its place there, and all other places that the
     * proposition holds are given up.
     *
     * @param leftOut places of what the amendment leaves out
     */
    public List<Assessment> of(List<Asked> asked, List<Asked.Held> leftOut) {
        Stream<Asked.Held> moved =
                asked.stream().filter(one -> !keepsItsPlace(one)).map(Asked::held);
        Stream.concat(leftOut.stream(), moved)
                .filter(held -> held != null && capabilities.containsKey(held.department()))
                .forEach(held -> diary.giveUp(capabilities.get(held.department()), held));
        Assessment[] assessments = new Assessment[asked.size()];
        for (int position : Sequence.of(asked).order()) {
            Asked promise = asked.get(position);
            Capability capability = capabilities.get(promise.department());
            assessments[position] = capability == null
                    ? unknown(position, promise)
                    : assess(position, promise, new Prospect(promise, capability, start(promise)));
        }
        return new ArrayList<>(Arrays.asList(assessments));
    }

    private boolean keepsItsPlace(Asked asked) {
        Capability capability = capabilities.get(asked.department());
        return capability != null && asked.keepsItsPlace(capability);
    }

    private Instant start(Asked asked) {
        return asked.dependsOn().stream().map(expected::get).reduce(now, Times::later);
    }

    private Assessment unknown(int position, Asked asked) {
        expected.put(position, asked.isSettled() ? asked.progress().settledAt() : asked.dueAt());
        return asked.isSettled()
                ? settled(asked, 0)
                : new Assessment(asked, Feasible.UNKNOWN, null, Limit.DEPARTMENT, Words.unknown(asked), null, 0);
    }

    private static Assessment settled(Asked asked, long cases) {
        return asked.progress().kept()
                ? new Assessment(asked, Feasible.YES, 1.0, null, Words.settled(asked), null, cases)
                : new Assessment(asked, Feasible.NO, 0.0, Limit.OUTCOME, Words.settled(asked), null, cases);
    }

    private Assessment assess(int position, Asked asked, Prospect prospect) {
        expected.put(position, prospect.expected());
        if (asked.isSettled()) {
            return settled(asked, prospect.cases());
        }
        Optional<Instant> safe = prospect.earliestSafe();
        Optional<Limit> limit = prospect.limit();
        double probability = prospect.probability();
        Assessment assessment = new Assessment(
                asked,
                limit.map(found -> prospect.isPossible(found) ? Feasible.UNLIKELY : Feasible.NO)
                        .orElse(Feasible.YES),
                Math.round(probability * 100) / 100.0,
                limit.orElse(null),
                prospect.words(limit.orElse(null)),
                safe.orElse(null),
                prospect.cases());
        if (!keepsItsPlace(asked)) {
            diary.pencilIn(asked, prospect.day());
        }
        return assessment;
    }

    /** One promise before its department. */
    private final class Prospect {
        private final Asked asked;
        private final Capability capability;
        private final Instant start;
        private final WorkingTime time;
        private final Expectation expectation;
        private final Duration left;
        private final boolean full;

        Prospect(Asked asked, Capability capability, Instant start) {
            this.asked = asked;
            this.capability = capability;
            this.start = start;
            this.time = capability.workingTime();
            this.expectation = new Expectation(capability, asked.type(), policy);
            this.left = time.between(start, asked.dueAt());
            this.full = !keepsItsPlace(asked) && !diary.isFree(capability, asked.type(), day());
        }

        LocalDate day() {
            return time.dayOf(asked.dueAt());
        }

        long cases() {
            return capability.experienceOf(asked.type()).cases();
        }

        double probability() {
            return full || !asked.dueAt().isAfter(now) ? 0 : expectation.within(left);
        }

        /** What its department says, or half of the time. Without either within a year, its date. */
        Instant expected() {
            if (asked.isSettled()) {
                return asked.progress().settledAt();
            }
            Instant said = asked.progress().expectedAt();
            return said != null && said.isAfter(now)
                    ? said
                    : expectation
                            .median()
                            .flatMap(median -> time.after(start, median))
                            .orElse(Times.later(start, asked.dueAt()));
        }

        Optional<Instant> earliestSafe() {
            Optional<Instant> date = expectation.needed(policy.safe()).flatMap(needed -> time.after(start, needed));
            for (int i = 0; date.isPresent() && i < DAYS_TRIED_MAX; i++) {
                if (hasRoom(time.dayOf(date.get()))) {
                    return date.filter(found -> !found.isAfter(now.plus(Duration.ofDays(WorkingTime.DAYS_MAX))));
                }
                date = time.nextDay(date.get());
            }
            return Optional.empty();
        }

        private boolean hasRoom(LocalDate day) {
            boolean own = keepsItsPlace(asked) && day.equals(day());
            return own || diary.isFree(capability, asked.type(), day);
        }

        /** The first part that stands against it; empty when it is safe. */
        Optional<Limit> limit() {
            if (!asked.dueAt().isAfter(now)) {
                return Optional.of(Limit.DUE_DATE);
            }
            if (full) {
                return Optional.of(Limit.CAPACITY);
            }
            if (!isSafe(left)) {
                return Optional.of(whyNotInTime());
            }
            boolean tooLate =
                    asked.pointOfNoReturn() != null && !asked.pointOfNoReturn().isAfter(start);
            return tooLate && !asked.isOwed() ? Optional.of(Limit.POINT_OF_NO_RETURN) : Optional.empty();
        }

        private Limit whyNotInTime() {
            if (isSafe(time.between(now, asked.dueAt()))) {
                return Limit.PREDECESSOR;
            }
            if (isSafe(time.withoutClosedDays().between(start, asked.dueAt()))) {
                return Limit.CLOSED_DAY;
            }
            return Expectation.reaches(expectation.takesNoLonger(left), policy.safe())
                    ? Limit.ON_TIME_SHARE
                    : Limit.LEAD_TIME;
        }

        private boolean isSafe(Duration workingTime) {
            return Expectation.reaches(expectation.within(workingTime), policy.safe());
        }

        boolean isPossible(Limit limit) {
            return limit == Limit.POINT_OF_NO_RETURN || probability() > 0 && probability() >= policy.possible();
        }

        String words(Limit limit) {
            return new Words(asked, capability, expectation)
                    .of(
                            limit,
                            new Words.Facts(
                                    left, start, policy.safe(), day(), diary.taken(capability, asked.type(), day())));
        }
    }
}
