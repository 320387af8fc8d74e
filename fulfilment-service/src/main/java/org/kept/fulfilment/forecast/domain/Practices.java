package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.kept.fulfilment.forecast.domain.Practice.Course;

/** Learns a department's practice from what it has delivered. */
public final class Practices {
    /** With fewer, a type is taken for what the department does on the whole. */
    static final int OF_A_TYPE_MIN = 8;

    /** More of them would tell of weeks that were calmer, or busier, than this one. */
    static final int LATEST_MAX = 80;

    private Practices() {}

    /** @param delivered before the moment at which it is learned, never behind it; the latest first */
    public static Practice learn(WorkClock clock, Duration declared, List<Delivery> delivered) {
        Map<String, Course> byType =
                delivered.stream().collect(Collectors.groupingBy(Delivery::type)).entrySet().stream()
                        .filter(type -> type.getValue().size() >= OF_A_TYPE_MIN)
                        .collect(Collectors.toMap(Map.Entry::getKey, type -> course(clock, declared, type.getValue())));
        return new Practice(clock, declared, course(clock, declared, delivered), byType);
    }

    private static Course course(WorkClock clock, Duration declared, List<Delivery> delivered) {
        List<Delivery> latest = delivered.stream().limit(LATEST_MAX).toList();
        List<Duration> whole = latest.stream()
                .map(one -> clock.between(one.readyAt(), one.completedAt()))
                .toList();
        List<Duration> begun = latest.stream()
                .filter(one -> one.begunAt() != null)
                .map(one -> clock.between(one.begunAt(), one.completedAt()))
                .toList();
        LeadTimes ofWhole = LeadTimes.of(whole, declared);
        // Who never says that work has begun has nothing to be measured: then the whole time has to do.
        return new Course(ofWhole, begun.size() < OF_A_TYPE_MIN ? ofWhole : LeadTimes.of(begun, declared));
    }
}
