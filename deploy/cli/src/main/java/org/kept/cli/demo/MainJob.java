package org.kept.cli.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.client.Answer;
import org.kept.cli.client.Api;
import org.kept.cli.demo.WhoMatters.KeyAccount;
import org.kept.cli.screen.KeptFailure;

/**
 * The main job, once: who matters, what was promised to the first of them, and what became of it. The orders are in
 * when it begins. Every figure is what a service answered or a topic held; what does not happen as it should is a
 * {@link KeptFailure}.
 */
public final class MainJob {

    /** Those that are promised something, each with a system of its own that works through topics alone. */
    public static final List<String> DEPARTMENTS = Promises.DEPARTMENTS;

    /** Most is delivered at once; what is due in a few seconds is delivered just after, too late. */
    public static final List<String> CONDUCT = List.of(
            "accept.after=PT0.1S",
            "start.after=PT0.1S",
            "complete.after=PT0.2S",
            "late.if.due.within=PT30S",
            "late.by=PT1.5S",
            "progress.percent=100",
            "hold.percent=10");

    private static final Duration MOST = Duration.ofSeconds(60);
    /** With three promises each: enough commitments for a 99th percentile that says something. */
    private static final int FURTHER_PROPOSITIONS = 40;

    private final Api api;
    private final Story story;
    private final String bootstrapServers;
    private final DoubleSupplier seconds;
    private final Latencies latencies = new Latencies();
    private final Patience patience = new Patience(MOST);
    private final WhoMatters whoMatters;
    private final Briefings briefings;
    private final Salesperson salesperson;
    /** How many promises each account was made here. */
    private final Map<String, Integer> promised = new LinkedHashMap<>();

    /**
     * @param seconds since the command began
     * @param drawn whether people look on, for whom the concentration is drawn
     */
    public MainJob(Api api, Story story, String bootstrapServers, DoubleSupplier seconds, boolean drawn) {
        this.api = api;
        this.story = story;
        this.bootstrapServers = bootstrapServers;
        this.seconds = seconds;
        this.whoMatters = new WhoMatters(api, story, drawn);
        this.briefings = new Briefings(api, story, patience);
        this.salesperson = new Salesperson(api, latencies, patience);
    }

    /** @param summary the segmentation's, with every order counted */
    public Outcome run(JsonNode summary) {
        JsonNode curve = whoMatters.curve();
        List<KeyAccount> best = whoMatters.tell(summary, curve);
        String first = best.get(0).accountId();
        story.chapter("The briefing of " + first);
        briefings.tellWho(first, best.get(0).orders());
        try (Watch watch = new Watch(bootstrapServers, latencies, patience, story)) {
            Promises promises = new Promises(api);
            promiseTo(first, promises, watch);
            story.chapter("What was kept");
            briefings.tellPromises(briefings.settled(first, promised.get(first)));
            promiseMore(best, promises, watch);
        }
        return outcome(summary, curve);
    }

    private void promiseTo(String account, Promises promises, Watch watch) {
        story.chapter("A promise");
        story.line(
                salesperson.register(account)
                        ? "The salesperson registers the account."
                        : "The account is registered already.");
        Answer draft = salesperson.draft(account, "Stay our most reliable partner", promises.withOneTooSoon());
        story.line(
                "A proposition is drafted, with a promise for each of %s; one is due in a few seconds.",
                String.join(", ", Promises.DEPARTMENTS));
        watch.speakUp(true);
        made(account, salesperson.commit(draft));
        story.line("The salesperson commits it.");
        watch.awaitDelivered(madeInAll());
        watch.speakUp(false);
    }

    private void promiseMore(List<KeyAccount> best, Promises promises, Watch watch) {
        story.chapter("More of the same, to measure it");
        for (int i = 0; i < FURTHER_PROPOSITIONS; i++) {
            String account = best.get((i + 1) % best.size()).accountId();
            Answer draft = salesperson.draft(account, "Make ordering easy", promises.inGoodTime());
            made(account, salesperson.commit(draft));
        }
        watch.awaitDelivered(madeInAll());
        Percentiles ms = latencies.percentiles();
        story.line(
                "%d propositions more are committed, and all %d commitments so far delivered.",
                FURTHER_PROPOSITIONS, madeInAll());
        story.line(
                "From sending the commit until a consumer of the department's topic holds the record: half within %.1f ms, 99 %% within"
                        + " %.1f ms.",
                ms.p50(), ms.p99());
    }

    private Outcome outcome(JsonNode summary, JsonNode curve) {
        List<JsonNode> settled = new ArrayList<>();
        promised.forEach((account, count) ->
                settled.add(briefings.settled(account, count).path("summary")));
        Outcome outcome = new Outcome(
                summary.path("ordersRecorded").asLong(),
                summary.path("accounts").asInt(),
                summary.path("keyAccounts").asInt(),
                summary.path("keyRevenueShare").asDouble(),
                curve.path("accountsFor80Percent").asInt(),
                madeInAll(),
                sum(settled, "delivered"),
                sum(settled, "kept"),
                sum(settled, "broken"),
                latencies.percentiles(),
                Math.round(seconds.getAsDouble() * 10) / 10.0);
        if (outcome.broken() != 1) {
            throw new KeptFailure(
                    "One promise was delivered late, yet the briefings call " + outcome.broken() + " broken.");
        }
        return outcome;
    }

    private void made(String account, List<String> commitments) {
        promised.merge(account, commitments.size(), Integer::sum);
    }

    private int madeInAll() {
        return promised.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int sum(List<JsonNode> summaries, String field) {
        return summaries.stream().mapToInt(one -> one.path(field).asInt()).sum();
    }
}
