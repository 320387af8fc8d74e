package org.kept.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How the department behaves: this is what a real one has instead of a business. The same word always leads to the same
 * reports at the same times, so a program that has forgotten all comes to the same plan.
 *
 * @param acceptAfter as the others, from the word's arrival
 * @param lateIfDueWithin a promise that is due sooner after its arrival is delivered {@code lateBy} after its date
 * @param counterPercent of the promises are answered with a date that is {@code counterBy} later
 * @param declinePercent of them with a no
 * @param course what is told of the work between its start and its end
 * @param lead on whose behalf short days are decided as proposed; empty when a person does that
 */
record Conduct(
        Duration acceptAfter,
        Duration startAfter,
        Duration completeAfter,
        Duration lateIfDueWithin,
        Duration lateBy,
        int counterPercent,
        int declinePercent,
        Duration counterBy,
        Course course,
        String lead) {

    /** @return what is to be reported, in order; empty when there is nothing to say to it, and the work goes on */
    List<Report> reportsOn(Word word) {
        return switch (word.type()) {
            case Word.MADE -> answer(word);
            case Word.AMENDED -> word.agreedCounter() ? workUnlessItWaits(word) : answer(word);
            // Sales insists on what was countered or declined: it is done after all. With anything else it does no
            // harm.
            case Word.INSISTED -> isUnwilling(word) ? acceptAndWork(word) : List.of();
            case Word.CANCELLATION ->
                List.of(Report.of(word, "cancellation", soon(word))
                        .toThisRevision()
                        .with("decision", "accept"));
            default -> List.of();
        };
    }

    /**
     * Past the point of no return the department does not stop.
     *
     * @param request to cancel
     * @param inHand what is being done, by the words that led to it
     */
    boolean goesOn(Word request, List<Word> inHand) {
        return request.type().equals(Word.CANCELLATION)
                && inHand.stream()
                        .map(Word::pointOfNoReturn)
                        .anyMatch(point -> point != null && !request.arrivedAt().isBefore(point));
    }

    List<Report> refusal(Word request) {
        return List.of(Report.of(request, "cancellation", soon(request))
                .toThisRevision()
                .with("decision", "refuse")
                .because("other", "It is past the point of no return"));
    }

    /**
     * What was waited for is there, so the work begins; or a day is too short, and somebody decides.
     *
     * @param insisted whether sales insists on the commitment: then nobody is unwilling any more
     */
    List<Report> reportsOn(News news, boolean insisted) {
        if (news.contention() != null) {
            return lead.isEmpty() ? List.of() : List.of(Report.decision(news, lead));
        }
        boolean willing = news.state().equals("accepted")
                || news.state().equals("acknowledged") && (insisted || !isUnwilling(news.word()));
        return news.ready() && willing ? work(news.word()) : List.of();
    }

    private List<Report> answer(Word word) {
        int lot = lot(word);
        if (lot < declinePercent) {
            return List.of(Report.of(word, "decline", soon(word))
                    .toThisRevision()
                    .because("capacity", "There is nobody left to do it"));
        }
        if (lot < declinePercent + counterPercent) {
            Instant later = later(word.dueAt(), soon(word)).plus(counterBy);
            return List.of(Report.of(word, "counter", soon(word))
                    .toThisRevision()
                    .with("dueAt", later.toString())
                    .because("capacity", "Others were promised first"));
        }
        return acceptAndWork(word);
    }

    private List<Report> acceptAndWork(Word word) {
        List<Report> reports = new ArrayList<>();
        reports.add(Report.of(word, "accept", soon(word)).toThisRevision());
        reports.addAll(workUnlessItWaits(word));
        return reports;
    }

    /** What depends on others begins with the news that these are done. */
    private List<Report> workUnlessItWaits(Word word) {
        return word.dependsOnOthers() ? List.of() : work(word);
    }

    private List<Report> work(Word word) {
        Instant start = word.arrivedAt().plus(startAfter);
        boolean tooSoon = word.dueAt().isBefore(word.arrivedAt().plus(lateIfDueWithin));
        Instant done = tooSoon ? word.dueAt().plus(lateBy) : word.arrivedAt().plus(completeAfter);
        return course.of(word, lot(word), start, later(start, done));
    }

    private Instant soon(Word word) {
        return word.arrivedAt().plus(acceptAfter);
    }

    private boolean isUnwilling(Word word) {
        return lot(word) < declinePercent + counterPercent;
    }

    /** Between 0 and 99, by the commitment alone. */
    private static int lot(Word word) {
        return Math.floorMod(word.commitmentId().hashCode(), 100);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
