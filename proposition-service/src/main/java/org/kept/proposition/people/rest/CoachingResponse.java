package org.kept.proposition.people.rest;

import java.time.Instant;
import java.util.List;

import org.kept.proposition.people.application.CoachingPolicy;
import org.kept.proposition.people.application.FindingWhatBreaks.Told;
import org.kept.proposition.people.domain.Finding;

/** Where promises break most, and what the kept ones of the same kind did differently. */
record CoachingResponse(String salesperson, List<Item> findings, long withheld, String policy) {

    record Item(
            String department,
            String type,
            long kept,
            long settled,
            Double rate,
            Finding.Made broken,
            Finding.Made similarKept,
            List<String> differently,
            Instant foundAt,
            Instant seenAt) {
        static Item of(Finding finding) {
            return new Item(
                    finding.department(),
                    finding.type(),
                    finding.own().kept(),
                    finding.own().settled(),
                    finding.own().rate(),
                    finding.broken(),
                    finding.kept(),
                    finding.differences(),
                    finding.foundAt(),
                    finding.seenAt());
        }
    }

    static CoachingResponse of(String salesperson, Told told, CoachingPolicy policy) {
        return new CoachingResponse(
                salesperson,
                told.findings().stream().map(Item::of).toList(),
                told.withheld(),
                "Told are departments and types with " + policy.casesMin()
                        + " commitments or more, kept or broken, of the last "
                        + policy.windowDays() + " days. " + salesperson + " sees a finding first, and so again when one"
                        + " more such promise breaks; managers of the team see it after that, or "
                        + policy.managerSeesAfterDays() + " days after foundAt.");
    }
}
