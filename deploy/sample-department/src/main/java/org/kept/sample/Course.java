package org.kept.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told of work on its way, evenly between its start and its end.
 *
 * @param progressPercent of the promises are told of while they are under way: how far, and a milestone
 * @param holdPercent of them stand still for a while
 */
record Course(int progressPercent, int holdPercent) {
    private static final int QUARTERS = 4;

    /** @param lot of the promise, from 0 to 99 */
    List<Report> of(Word word, int lot, Instant start, Instant done) {
        List<Report> reports = new ArrayList<>();
        reports.add(Report.of(word, "start", start));
        // The digits the other way round: else the same promises would be countered, held and told of.
        if (lot % 10 * 10 + lot / 10 < holdPercent) {
            reports.add(
                    Report.of(word, "hold", quarter(1, start, done)).because("material", "The pallets are not in yet"));
            reports.add(Report.of(word, "resume", quarter(2, start, done)).because("The pallets have come"));
        }
        if (lot < progressPercent) {
            Instant packed = quarter(3, start, done);
            reports.add(Report.of(word, "progress", packed).with("percent", 75));
            reports.add(Report.of(word, "milestone", packed)
                    .with("name", "packed, revision " + word.revision())
                    .with("reachedAt", packed.toString()));
        }
        reports.add(Report.of(word, "complete", done).evidence("proof-of-delivery", "signed at the gate"));
        return reports;
    }

    private static Instant quarter(int number, Instant start, Instant done) {
        return start.plus(Duration.between(start, done).multipliedBy(number).dividedBy(QUARTERS));
    }
}
