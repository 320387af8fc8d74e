package org.kept.proposition.templates.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.kept.proposition.domain.Decision.Fault;
import org.kept.proposition.domain.Span;

/** What makes a template usable: spans that lead ahead, dependencies that mean something, and no circles. */
public final class TemplateRules {
    private static final Duration AHEAD_MAX = Duration.ofDays(36_525);

    private final List<TemplatePromise> promises;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    private TemplateRules(List<TemplatePromise> promises, Instant now) {
        this.promises = promises;
        this.now = now;
    }

    /** @param now to try it at */
    public static List<Fault> faults(Template template, Instant now) {
        TemplateRules rules = new TemplateRules(template.promises(), now);
        for (int i = 0; i < rules.promises.size(); i++) {
            rules.look(i, rules.promises.get(i));
        }
        return rules.faults.isEmpty() ? template.terms(now).faults() : rules.faults;
    }

    private void look(int position, TemplatePromise promise) {
        if (!ZoneId.getAvailableZoneIds().contains(promise.timeZone())) {
            fault(position, "timeZone", "must be an IANA zone such as Europe/Berlin");
            return;
        }
        leadsAhead(position, "dueAfter", promise.dueAfter(), promise.timeZone());
        if (promise.pointOfNoReturnAfter() != null) {
            leadsAhead(position, "pointOfNoReturnAfter", promise.pointOfNoReturnAfter(), promise.timeZone());
        }
        boolean among = promise.dependsOn().stream().allMatch(earlier -> earlier >= 0 && earlier < promises.size());
        if (!among) {
            fault(position, "dependsOn", "names positions from 0 to " + (promises.size() - 1));
        }
    }

    private void leadsAhead(int position, String field, String span, String zone) {
        try {
            Instant date = Span.parse(span).after(now, ZoneId.of(zone));
            if (date.isAfter(now) && date.isBefore(now.plus(AHEAD_MAX))) {
                return;
            }
        } catch (DateTimeException noSpan) {
            // Told below, as what leads nowhere.
        }
        fault(position, field, "must be a length of time ahead of at most 100 years, such as P14D, P1M or PT4H");
    }

    private void fault(int position, String field, String message) {
        faults.add(new Fault("commitments[" + position + "]." + field, message));
    }
}
