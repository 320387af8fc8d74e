package org.kept.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.sample.Words.NOW;

class ConductTest {
    private static final String ID = "8d6fbc4e-6f5c-4f0e-9a06-0d5d0a3a3c11";
    private static final Instant IN_A_WEEK = NOW.plusSeconds(7 * 86_400);

    @Test
    void a_promise_is_accepted_started_and_completed_counted_from_its_arrival() {
        List<Report> reports = Words.willing().reportsOn(Words.made(ID, IN_A_WEEK));

        assertEquals(List.of("accept", "start", "complete"), steps(reports));
        assertEquals(
                List.of(NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.plusSeconds(10)),
                reports.stream().map(Report::at).toList());
    }

    @Test
    void what_is_due_too_soon_is_delivered_late() {
        Instant soon = NOW.plusSeconds(20);

        List<Report> reports = Words.willing().reportsOn(Words.made(ID, soon));

        assertEquals(soon.plusSeconds(3), reports.get(2).at());
    }

    @Test
    void the_same_promise_has_the_same_answer_and_the_same_ids_each_time() {
        Conduct conduct = Words.conduct(30, 30);

        assertEquals(conduct.reportsOn(Words.made(ID, IN_A_WEEK)), conduct.reportsOn(Words.made(ID, IN_A_WEEK)));
        assertEquals(
                List.of(ID + "/1/accept", ID + "/1/start", ID + "/1/complete"),
                Words.willing().reportsOn(Words.made(ID, IN_A_WEEK)).stream()
                        .map(Report::id)
                        .toList());
    }

    @Test
    void shares_are_countered_and_declined() {
        Conduct conduct = Words.conduct(30, 10);
        List<String> answers = IntStream.range(0, 2_000)
                .mapToObj(any -> conduct.reportsOn(Words.made(UUID.randomUUID().toString(), IN_A_WEEK)))
                .map(reports -> reports.get(0).step())
                .toList();

        assertEquals(600, count(answers, "counter"), 100);
        assertEquals(200, count(answers, "decline"), 60);
    }

    @Test
    void an_insistence_moves_who_has_said_no_and_nobody_else() {
        Word insisted = Words.of(Word.INSISTED, ID, 2, IN_A_WEEK, false);

        assertEquals(
                List.of("accept", "start", "complete"),
                steps(Words.conduct(0, 100).reportsOn(insisted)));
        assertEquals(List.of(), Words.willing().reportsOn(insisted));
    }

    @Test
    void an_amendment_is_answered_unless_it_agrees_to_what_was_offered() {
        Word amended = Words.of(Word.AMENDED, ID, 2, IN_A_WEEK, false);
        Word agreed = Words.of(Word.AMENDED, ID, 2, IN_A_WEEK, true);

        assertEquals(
                List.of("accept", "start", "complete"), steps(Words.willing().reportsOn(amended)));
        assertEquals(List.of("start", "complete"), steps(Words.willing().reportsOn(agreed)));
    }

    @Test
    void all_that_it_says_keeps_the_contract() {
        Contract contract = Contract.of("fulfilment-service", "department-report.v1");
        for (Conduct conduct : List.of(Words.willing(), Words.conduct(100, 0), Words.conduct(0, 100))) {
            for (String type : List.of(Word.MADE, Word.AMENDED, Word.INSISTED, Word.CANCELLATION)) {
                for (Report report : conduct.reportsOn(Words.of(type, ID, 2, IN_A_WEEK, false))) {
                    contract.mustHoldFor(report.toRecord("logistics").value());
                }
            }
        }
        assertTrue(Words.willing()
                .reportsOn(Words.of("org.kept.commitment.forgotten.v1", ID, 2, IN_A_WEEK, false))
                .isEmpty());
    }

    private static List<String> steps(List<Report> reports) {
        return reports.stream().map(Report::step).toList();
    }

    private static long count(List<String> answers, String step) {
        return answers.stream().filter(step::equals).count();
    }
}
