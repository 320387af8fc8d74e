package org.kept.fulfilment.webhooks.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.webhooks.Hooks;
import org.kept.fulfilment.webhooks.Hooks.Hook;
import org.kept.fulfilment.webhooks.application.ForgettingEvents;
import org.kept.fulfilment.webhooks.domain.Reply;
import org.kept.fulfilment.webhooks.persistence.Queue.Attempt;
import org.kept.fulfilment.webhooks.persistence.Queue.Claim;
import org.kept.fulfilment.webhooks.persistence.Queue.Limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The webhooks here are paused, so that nobody else takes from them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class QueueTest {
    private static final String URL = "https://example.com/hooks";
    private static final Attempt OK = new Attempt(Instant.now(), Duration.ofMillis(3), new Reply.Answered(200, null));

    @Inject
    Queue queue;

    @Inject
    Webhooks webhooks;

    @Inject
    ForgettingEvents forgetting;

    @Test
    void of_each_account_the_oldest_is_taken_and_the_next_only_when_that_is_done() {
        Hook hook = paused();
        Hooks.plant(hook, "QUEUE-A", 2);
        Hooks.plant(hook, "QUEUE-B", 2);

        List<Claim> first = claim(hook, null, 10);

        assertEquals(List.of("QUEUE-A 1", "QUEUE-B 1"), names(first));
        assertEquals(List.of(), claim(hook, null, 10));
        assertTrue(in(() -> queue.delivered(first.get(1), OK)));
        assertEquals(List.of("QUEUE-B 2"), names(claim(hook, null, 10)));
        Hooks.remove(hook);
    }

    @Test
    void who_comes_back_after_another_has_taken_over_changes_nothing() {
        Hook hook = paused();
        Hooks.plant(hook, "QUEUE-C", 2);
        Claim late = claim(hook, null, 10).get(0);
        Hooks.passTime(hook);
        Claim now = claim(hook, null, 10).get(0);

        assertEquals(late.message(), now.message());
        assertFalse(in(() -> queue.delivered(late, OK)));
        assertEquals(List.of(), claim(hook, null, 10));
        assertTrue(in(() -> queue.delivered(now, OK)));

        assertEquals(List.of("QUEUE-C 2"), names(claim(hook, null, 10)));
        Hooks.remove(hook);
    }

    @Test
    void what_is_put_back_waits_until_its_account_has_nothing_in_hand() {
        Hook hook = paused();
        Hooks.plant(hook, "QUEUE-D", 2);
        Claim first = claim(hook, null, 10).get(0);
        in(() -> queue.delivered(first, OK));
        Claim second = claim(hook, null, 10).get(0);

        Hooks.post(hook.path() + "/deliveries/" + first.id() + "/redeliver", "")
                .then()
                .statusCode(202);

        assertEquals(List.of(), claim(hook, null, 10));
        in(() -> queue.delivered(second, OK));
        assertEquals(List.of("QUEUE-D 1"), names(claim(hook, null, 10)));
        Hooks.remove(hook);
    }

    @Test
    void a_webhook_has_so_many_in_flight_and_no_more_and_each_account_has_its_turn() {
        Hook hook = paused();
        List.of("QUEUE-1", "QUEUE-2", "QUEUE-3", "QUEUE-4", "QUEUE-5")
                .forEach(account -> Hooks.plant(hook, account, 1));

        List<Claim> some = claim(hook, "QUEUE-3", 2);
        assertEquals(List.of("QUEUE-4 1", "QUEUE-5 1"), names(some));
        List<Claim> wrapped = claim(hook, "QUEUE-5", 2);

        assertEquals(List.of("QUEUE-1 1"), names(wrapped), "three in flight are the most");
        assertEquals(List.of(), claim(hook, null, 2));
        Hooks.remove(hook);
    }

    @Test
    void what_is_too_old_to_be_asked_for_is_forgotten_whatever_had_become_of_it() throws Throwable {
        Hook hook = paused();
        Hooks.plant(hook, "QUEUE-OLD", 3);
        Hooks.sql("update webhook_events set occurred_at = clock_timestamp() - interval '31 days'"
                + " where account_id = 'QUEUE-OLD'");
        Hooks.plant(hook, "QUEUE-NEW", 1);

        int forgotten = VertxContextSupport.subscribeAndAwait(forgetting::forgetAll);

        assertEquals(3, forgotten);
        assertEquals(List.of(), Hooks.deliveries(hook, "QUEUE-OLD"));
        assertEquals(1, Hooks.deliveries(hook, "QUEUE-NEW").size());
        Hooks.remove(hook);
    }

    private static Hook paused() {
        Hook hook = Hooks.added(URL);
        Hooks.put(hook, "{\"url\":\"" + URL + "\",\"paused\":true}");
        return hook;
    }

    private List<Claim> claim(Hook hook, String after, int places) {
        Limits limits = new Limits(places, 3, Duration.ofHours(1));
        return in(() ->
                webhooks.findById(UUID.fromString(hook.id())).chain(webhook -> queue.claim(webhook, after, limits)));
    }

    private static List<String> names(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.account() + " " + claim.message().body().replaceFirst(".*\"n\":(\\d+).*", "$1"))
                .toList();
    }

    private static <T> T in(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
