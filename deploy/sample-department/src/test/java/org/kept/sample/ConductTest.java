package org.kept.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.sample.Words.NOW;

class ConductTest {
    private static final String ID = "8d6fbc4e-6f5c-4f0e-9a06-0d5d0a3a3c11";
    private static final Course EVERYTHING = new Course(100, 100);
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
    void the_way_is_told_between_start_and_end() {
        List<Report> reports = Words.conduct(0, 0, EVERYTHING, "").reportsOn(Words.made(ID, IN_A_WEEK));

        assertEquals(List.of("accept", "start", "hold", "resume", "progress", "milestone", "complete"), steps(reports));
        assertEquals(
                List.of(1_000L, 2_000L, 4_000L, 6_000L, 8_000L, 8_000L, 10_000L),
                reports.stream()
                        .map(report -> Duration.between(NOW, report.at()).toMillis())
                        .toList());
        assertEquals(
                "The pallets have come",
                reports.get(3).body().at("/reason/text").asText());
    }

    @Test
    void work_that_waits_for_others_begins_with_the_news_that_they_are_done() {
        Conduct willing = Words.willing();

        assertEquals(List.of("accept"), steps(willing.reportsOn(Words.waiting(Word.MADE, ID, IN_A_WEEK, false))));
        assertEquals(List.of(), willing.reportsOn(Words.waiting(Word.AMENDED, ID, IN_A_WEEK, true)));
        for (String state : List.of("acknowledged", "accepted")) {
            List<Report> work = willing.reportsOn(Words.news(ID, IN_A_WEEK, state, true), false);
            assertEquals(
                    List.of(ID + "/1/start", ID + "/1/complete"),
                    work.stream().map(Report::id).toList());
            assertEquals(List.of(), willing.reportsOn(Words.news(ID, IN_A_WEEK, state, false), false));
        }
        assertEquals(List.of(), willing.reportsOn(Words.news(ID, IN_A_WEEK, "countered", true), false));
        assertEquals(
                List.of(), Words.conduct(0, 100).reportsOn(Words.news(ID, IN_A_WEEK, "acknowledged", true), false));
    }

    @Test
    void a_request_to_stop_is_granted_until_the_point_of_no_return() {
        Word request = Words.of(Word.CANCELLATION, ID, 2, null, false);
        Word later = Words.made(ID, IN_A_WEEK, NOW.plusSeconds(1));
        Word passed = Words.made(ID, IN_A_WEEK, NOW);

        assertFalse(Words.willing().goesOn(request, List.of()));
        assertFalse(Words.willing().goesOn(request, List.of(later)));
        assertTrue(Words.willing().goesOn(request, List.of(passed)));
        assertFalse(Words.willing().goesOn(Words.of(Word.AMENDED, ID, 2, IN_A_WEEK, false), List.of(passed)));
        assertEquals(
                "refuse",
                Words.willing().refusal(request).get(0).body().path("decision").asText());
        assertEquals(
                "accept",
                Words.willing()
                        .reportsOn(request)
                        .get(0)
                        .body()
                        .path("decision")
                        .asText());
    }

    @Test
    void a_day_that_is_too_short_is_decided_as_proposed_on_behalf_of_the_lead_or_left_to_people() throws IOException {
        Contract told = Contract.of("fulfilment-service", "department-contended.v1");
        ConsumerRecord<String, String> record =
                new ConsumerRecord<>("fulfilment.logistics.v1", 0, 0, "logistics", told.example("two-for-one-place"));
        record.headers().add("ce_type", News.CONTENDED.getBytes(StandardCharsets.UTF_8));
        News news = News.of(record);

        assertEquals(List.of(), Words.willing().reportsOn(news, false));
        List<Report> decided = Words.conduct(0, 0, EVERYTHING, "logistics-lead").reportsOn(news, false);

        var report = decided.get(0).toRecord("logistics");
        assertEquals("logistics", report.key());
        Contract.of("fulfilment-service", "department-contention-report.v1").mustHoldFor(report.value());
        assertTrue(report.value().contains("\"by\":\"logistics-lead\""), report.value());
    }

    @Test
    void what_it_is_told_is_read_as_its_contract_has_it() throws IOException {
        Contract told = Contract.of("fulfilment-service", "commitment-progressed.v1");
        ConsumerRecord<String, String> record =
                new ConsumerRecord<>("fulfilment.logistics.v1", 0, 0, "ACME", told.example("startable"));
        record.headers().add("ce_type", News.PROGRESSED.getBytes(StandardCharsets.UTF_8));

        News news = News.of(record);

        assertTrue(news.ready());
        assertEquals(Instant.parse("2027-01-14T16:00:00Z"), news.word().pointOfNoReturn());
        assertEquals(List.of("start", "complete"), steps(Words.willing().reportsOn(news, false)));
        ConsumerRecord<String, String> postponed =
                new ConsumerRecord<>("fulfilment.logistics.v1", 0, 0, "ACME", told.example("postponed"));
        postponed.headers().add("ce_type", News.PROGRESSED.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), Words.willing().reportsOn(News.of(postponed), false));
    }

    @Test
    void all_that_it_says_keeps_the_contract() {
        Contract contract = Contract.of("fulfilment-service", "department-report.v1");
        contract.mustHoldFor(Words.willing()
                .refusal(Words.of(Word.CANCELLATION, ID, 2, null, false))
                .get(0)
                .toRecord("logistics")
                .value());
        for (Conduct conduct : List.of(
                Words.conduct(0, 0, EVERYTHING, ""), Words.willing(), Words.conduct(100, 0), Words.conduct(0, 100))) {
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
