package org.kept.fulfilment.webhooks.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.chassis.persistence.Transactions;
import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.webhooks.Hooks;
import org.kept.fulfilment.webhooks.Hooks.Hook;
import org.kept.fulfilment.webhooks.Receiver;
import org.kept.fulfilment.webhooks.persistence.Replays;
import org.kept.fulfilment.webhooks.persistence.Webhooks;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kept.fulfilment.Promises.as;

/** No sweep runs by itself here: the test is the clock. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ReplayingTest {
    @Inject
    Replaying replaying;

    @Inject
    SendingMessages sending;

    @Inject
    Replays replays;

    @Inject
    Webhooks webhooks;

    @Inject
    Transactions transactions;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void stand_still() {
        scheduler.pause();
    }

    @AfterEach
    void go_on() {
        scheduler.resume();
    }

    @Test
    void several_instances_one_of_which_dies_put_each_message_back_once_and_in_its_accounts_order() throws Exception {
        try (Receiver receiver = Receiver.open()) {
            Instant since = Instant.now();
            Hook hook = Hooks.added(receiver.url());
            List<String> accounts = List.of("RPL-A", "RPL-B", "RPL-C");
            accounts.forEach(account -> Hooks.plant(hook, account, 7));
            awaitAll(receiver, accounts, 7);

            UUID replay = ask(hook, since);
            as(Hooks.DESK)
                    .get(hook.path() + "/replays")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].state", equalTo("underWay"))
                    .body("items[0].messages", equalTo(0))
                    .body("items[0].requestedBy", equalTo(Hooks.DESK));
            assertThrows(
                    IllegalStateException.class,
                    () -> in(() -> transactions.run(() -> webhooks.hold(UUID.fromString(hook.id()))
                            .chain(() -> replays.slice(replay, 100_000))
                            .chain(() -> Uni.createFrom().<Void>failure(new IllegalArgumentException("killed"))))));
            assertEquals(0, messages(hook));
            finish(hook);

            assertEquals(21, messages(hook));
            awaitAll(receiver, accounts, 14);
            List<Integer> twice = Stream.of(1, 2)
                    .flatMap(i -> IntStream.rangeClosed(1, 7).boxed())
                    .toList();
            for (String account : accounts) {
                assertEquals(
                        twice,
                        receiver.of(account).stream()
                                .map(got -> got.data().getInt("n"))
                                .toList());
            }
            Hooks.remove(hook);
        }
    }

    @Test
    void what_is_new_goes_on_while_a_replay_is_under_way_and_is_the_last_word_when_it_has_ended() {
        try (Receiver receiver = Receiver.open()) {
            Instant since = Instant.now();
            Hook hook = Hooks.added(receiver.url());
            Hooks.plant(hook, "RPL-OLD", 7);
            awaitAll(receiver, List.of("RPL-OLD"), 7);
            ask(hook, since);
            in(() -> replaying.goOn(2));

            Hooks.plant(hook, "RPL-NEW", 1);
            Hooks.plant(hook, "RPL-OLD", 1);
            awaitAll(receiver, List.of("RPL-NEW"), 1);
            awaitAll(receiver, List.of("RPL-OLD"), 7 + 2 + 1);

            as(Hooks.DESK).get(hook.path() + "/replays").then().body("items[0].state", equalTo("underWay"));
            String newest = Hooks.deliveries(hook, "RPL-OLD").stream()
                    .map(delivery -> (String) delivery.get("messageId"))
                    .reduce("", (before, last) -> last);
            while (!"finished".equals(replay(hook).get("state"))) {
                in(() -> replaying.goOn(1_000));
            }
            awaitAll(receiver, List.of("RPL-OLD"), 16);
            assertEquals(newest, receiver.of("RPL-OLD").get(15).id());
            Hooks.remove(hook);
        }
    }

    @Test
    void a_webhook_has_so_many_replays_under_way_and_no_more_and_a_date_that_is_none_is_refused() {
        Hook hook = Hooks.added("https://example.com/hooks");
        for (int i = 0; i < 10; i++) {
            ask(hook, Instant.now());
        }

        Hooks.post(hook.path() + "/replay", "{\"since\":\"2026-01-01T00:00:00Z\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:too-many-replays"));
        Hooks.post(hook.path() + "/replay", "{\"since\":\"+999999999-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422);
        Hooks.remove(hook);
    }

    @Test
    void a_replay_that_is_finished_makes_room_for_another() throws Exception {
        Hook hook = Hooks.added("https://example.com/hooks");
        for (int i = 0; i < 10; i++) {
            ask(hook, Instant.now());
        }
        String since = "{\"since\":\"" + Instant.now() + "\"}";
        Hooks.post(hook.path() + "/replay", since).then().statusCode(409);

        in(() -> replaying.goOn(1_000));

        Hooks.post(hook.path() + "/replay", since).then().statusCode(202);
        Hooks.post(hook.path() + "/replay", since).then().statusCode(409);
        Hooks.remove(hook);
    }

    private static UUID ask(Hook hook, Instant since) {
        String id = Hooks.post(hook.path() + "/replay", "{\"since\":\"" + since + "\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** Four instances at a time, a few events each. */
    private void finish(Hook hook) throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            while (!"finished".equals(replay(hook).get("state"))) {
                List<Callable<Object>> slices = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    slices.add(() -> in(() -> replaying.goOn(5)));
                }
                for (Future<Object> slice : instances.invokeAll(slices)) {
                    slice.get();
                }
            }
        } finally {
            instances.shutdown();
        }
    }

    private static Map<String, Object> replay(Hook hook) {
        return as(Hooks.DESK).get(hook.path() + "/replays").path("items[0]");
    }

    private static int messages(Hook hook) {
        return (Integer) replay(hook).get("messages");
    }

    private void awaitAll(Receiver receiver, List<String> accounts, int count) {
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> {
            in(sending::look);
            return accounts.stream().allMatch(account -> receiver.of(account).size() >= count);
        });
    }

    private static <T> T in(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
