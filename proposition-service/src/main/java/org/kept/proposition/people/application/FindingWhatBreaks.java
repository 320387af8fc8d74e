package org.kept.proposition.people.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.people.domain.Finding;
import org.kept.proposition.people.persistence.Findings;
import org.kept.proposition.people.persistence.Salespeople;

/**
 * Where somebody's promises break most: told to that person first, and so again whenever one more breaks. Only the
 * person's own look is remembered; since when there is something to see, what was promised tells, whoever looks.
 */
@ApplicationScoped
public class FindingWhatBreaks {
    private final Findings findings;
    private final Salespeople salespeople;
    private final CoachingPolicy policy;
    private final Clock clock;

    FindingWhatBreaks(Findings findings, Salespeople salespeople, CoachingPolicy policy, Clock clock) {
        this.findings = findings;
        this.salespeople = salespeople;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param withheld how many there are that the person has not seen yet, and the asker must not before */
    public record Told(List<Finding> findings, long withheld) {}

    public Uni<Told> tell(String salesperson, boolean toThemselves) {
        Instant now = clock.instant();
        Findings.Search search = new Findings.Search(
                now.minus(Duration.ofDays(policy.windowDays())), policy.casesMin(), policy.findingsMax());
        return salespeople
                .know(salesperson, now)
                .chain(() -> findings.find(salesperson, search, toThemselves ? now : null))
                .map(found -> {
                    List<Finding> visible = found.stream()
                            .filter(finding ->
                                    toThemselves || finding.isVisibleToManagers(now, policy.managerSeesAfterDays()))
                            .toList();
                    return new Told(visible, found.size() - visible.size());
                });
    }
}
