package org.kept.fulfilment.webhooks.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.Vertx;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.chassis.persistence.Transactions;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.webhooks.Hooks;
import org.kept.fulfilment.webhooks.Hooks.Hook;
import org.kept.fulfilment.webhooks.Receiver;
import org.kept.fulfilment.webhooks.Receiver.Got;
import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.persistence.Queue;
import org.kept.fulfilment.webhooks.persistence.Webhooks;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.webhooks.Hooks.added;
import static org.kept.fulfilment.webhooks.Hooks.awaitStates;
import static org.kept.fulfilment.webhooks.Hooks.passTime;
import static org.kept.fulfilment.webhooks.Hooks.plant;

/** On the real database and a real receiver. No test waits for a wait: its time passes in the database. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class SendingMessagesTest {
    private static final String PROGRESSED = "org.kept.commitment.progressed.v1";

    @Inject
    Vertx vertx;

    @Inject
    Webhooks webhooks;

    @Inject
    Queue queue;

    @Inject
    SendingOne sendingOne;

    @Inject
    Transactions transactions;

    @Inject
    WebhooksConfig config;

    @Test
    void what_sales_says_and_what_becomes_of_it_arrives_signed_in_order_and_once() throws Exception {
        try (Receiver receiver = Receiver.open()) {
            Hook hook = added(receiver.url());
            UUID commitment = Promises.taken("SEND-1", Hooks.DEPARTMENT);
            Promises.accept(Hooks.DESK, commitment).then().statusCode(200);

            List<Got> got = receiver.await("SEND-1", 3);

            assertEquals(
                    List.of(Promises.MADE, PROGRESSED, PROGRESSED),
                    got.stream().map(Got::type).toList());
            assertEquals("hopeful", got.get(0).data().getString("mood"));
            assertEquals("acknowledged", got.get(1).data().getString("state"));
            assertEquals("accepted", got.get(2).data().getString("state"));
            for (Got message : got) {
                message.mustBeSignedWith(hook.secret());
                assertEquals(List.of("application/json"), message.headers().get("content-type"));
            }
            awaitStates(hook, "SEND-1", "delivered", "delivered", "delivered");
            assertEquals(
                    3, receiver.of("SEND-1").stream().map(Got::id).distinct().count());
            assertEquals(3, receiver.of("SEND-1").size());
            Hooks.remove(hook);
        }
    }

    @Test
    void what_comes_again_or_is_refused_is_not_told() {
        try (Receiver receiver = Receiver.open();
                TopicWriter writer = TopicWriter.open()) {
            Hook hook = added(receiver.url());
            UUID commitment = Promises.taken("SEND-2", Hooks.DEPARTMENT);
            String made = Promises.made(commitment, "SEND-2", Hooks.DEPARTMENT, Promises.inADay());
            writer.event(Promises.topic(Hooks.DEPARTMENT), "SEND-2", Promises.MADE, made);
            Promises.amend(UUID.randomUUID(), "SEND-2", Hooks.DEPARTMENT, 2, Promises.inADay(), "");
            Promises.cancel(commitment, "SEND-2", Hooks.DEPARTMENT, 2);

            List<Got> got = receiver.await("SEND-2", 4);

            assertEquals(
                    List.of(Promises.MADE, PROGRESSED, Promises.CANCELLATION, PROGRESSED),
                    got.stream().map(Got::type).toList());
            Hooks.remove(hook);
        }
    }

    @Test
    void a_message_that_fails_holds_back_its_account_alone_and_is_sent_again_with_the_same_id() {
        try (Receiver receiver = Receiver.open()) {
            receiver.answer(got -> got.account().equals("SEND-3-BAD") ? 500 : 200);
            Hook hook = added(receiver.url());
            plant(hook, "SEND-3-BAD", 3);
            receiver.await("SEND-3-BAD", 1);
            plant(hook, "SEND-3-GOOD", 2);

            awaitStates(hook, "SEND-3-GOOD", "delivered", "delivered");
            assertEquals(1, receiver.of("SEND-3-BAD").size());
            Hooks.read(hook).then().body("failingSince", nullValue());
            receiver.answer(got -> 204);
            Awaitility.await().atMost(Promises.PATIENCE).until(() -> !latest(hook, "SEND-3-BAD")
                    .isEmpty());
            passTime(hook);

            awaitStates(hook, "SEND-3-BAD", "delivered", "delivered", "delivered");
            List<Got> got = receiver.of("SEND-3-BAD");
            assertEquals(got.get(0).id(), got.get(1).id());
            assertEquals(got.get(0).body(), got.get(1).body());
            assertEquals(
                    List.of(1, 1, 2, 3),
                    got.stream().map(one -> one.data().getInt("n")).toList());
            assertEquals(
                    List.of(500, 204),
                    latest(hook, "SEND-3-BAD").stream()
                            .map(attempt -> attempt.get("status"))
                            .toList());
            Hooks.remove(hook);
        }
    }

    @Test
    void a_receiver_that_hangs_is_given_up_on_in_time_and_asks_for_later_what_it_can_bear() {
        try (Receiver receiver = Receiver.open()) {
            receiver.answer(got -> got.account().equals("SEND-4-SLOW") ? Receiver.HANG : 503);
            receiver.alsoAnswer(Map.of("Retry-After", "3600"), 0);
            Hook hook = added(receiver.url());
            plant(hook, "SEND-4-SLOW", 1);
            plant(hook, "SEND-4-BUSY", 1);

            Awaitility.await()
                    .atMost(Promises.PATIENCE)
                    .until(() -> !latest(hook, "SEND-4-SLOW").isEmpty()
                            && !latest(hook, "SEND-4-BUSY").isEmpty());
            assertEquals(
                    "No answer within 1000 ms.",
                    latest(hook, "SEND-4-SLOW").get(0).get("error"));
            Instant next = Instant.parse(
                    (String) Hooks.deliveries(hook, "SEND-4-BUSY").get(0).get("nextAt"));
            assertTrue(next.isAfter(Instant.now().plusSeconds(3000)), next.toString());
            Hooks.read(hook).then().body("failingSince", notNullValue()).body("state", equalTo("active"));

            receiver.answer(got -> 200);
            receiver.alsoAnswer(Map.of(), 200_000);
            passTime(hook);
            awaitStates(hook, "SEND-4-SLOW", "delivered");
            awaitStates(hook, "SEND-4-BUSY", "delivered");
            Hooks.remove(hook);
        }
    }

    @Test
    void a_receiver_that_says_410_hears_nothing_more() {
        try (Receiver receiver = Receiver.open()) {
            receiver.answer(got -> 410);
            Hook hook = added(receiver.url());
            plant(hook, "SEND-5", 3);

            awaitStates(hook, "SEND-5", "failed", "failed", "failed");

            Hooks.read(hook).then().body("state", equalTo("gone"));
            assertEquals(1, receiver.of("SEND-5").size());
            Promises.taken("SEND-5", Hooks.DEPARTMENT);
            assertEquals(3, Hooks.deliveries(hook, "SEND-5").size());
            Hooks.post(hook.path() + "/test", "")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:kept:problem:webhook-gone"));
            Hooks.remove(hook);
        }
    }

    @Test
    void what_an_instance_had_in_hand_when_it_died_is_sent_again_with_the_same_id_and_nothing_overtakes_it() {
        try (Receiver receiver = Receiver.open()) {
            Hook hook = added(receiver.url());
            Hooks.put(hook, "{\"url\":\"" + receiver.url() + "\",\"paused\":true}");
            plant(hook, "SEND-6", 2);
            String first = (String) Hooks.deliveries(hook, "SEND-6").get(0).get("id");
            Hooks.sql(
                    "update webhook_deliveries set attempts = 1, tries = 1, next_at = clock_timestamp() + interval '1 h',"
                            + " leased_until = clock_timestamp() + interval '1 h' where id = cast(? as uuid)",
                    first);
            Hooks.put(hook, "{\"url\":\"" + receiver.url() + "\",\"paused\":false}");
            plant(hook, "SEND-6-MARK", 1);
            awaitStates(hook, "SEND-6-MARK", "delivered");

            assertEquals(List.of(), receiver.of("SEND-6"));
            passTime(hook);

            awaitStates(hook, "SEND-6", "delivered", "delivered");
            Map<String, Object> sent = Hooks.deliveries(hook, "SEND-6").get(0);
            assertEquals(sent.get("messageId"), receiver.of("SEND-6").get(0).id());
            assertEquals(2, sent.get("attempts"));
            assertEquals(1, latest(hook, "SEND-6").size());
            Hooks.remove(hook);
        }
    }

    @Test
    void after_the_last_try_it_has_failed_and_the_accounts_next_message_goes_on() {
        try (Receiver receiver = Receiver.open()) {
            receiver.answer(got -> got.data().getInt("n") == 1 ? 400 : 200);
            Hook hook = added(receiver.url());
            Hooks.put(hook, "{\"url\":\"" + receiver.url() + "\",\"paused\":true}");
            plant(hook, "SEND-7", 2);
            Hooks.sql("update webhook_deliveries set tries = 9 where webhook = cast(? as uuid)", hook.id());
            Hooks.put(hook, "{\"url\":\"" + receiver.url() + "\",\"paused\":false}");

            awaitStates(hook, "SEND-7", "failed", "delivered");

            receiver.answer(got -> 200);
            String failed = (String) Hooks.deliveries(hook, "SEND-7").get(0).get("id");
            Hooks.post(hook.path() + "/deliveries/" + failed + "/redeliver", "")
                    .then()
                    .statusCode(202);
            awaitStates(hook, "SEND-7", "delivered", "delivered");
            Hooks.remove(hook);
        }
    }

    @Test
    void a_webhook_to_which_nothing_got_through_for_days_is_disabled_until_its_department_resumes_it() {
        try (Receiver receiver = Receiver.open()) {
            receiver.answer(got -> 500);
            Hook hook = added(receiver.url());
            Hooks.sql(
                    "update webhooks set failing_since = clock_timestamp() - interval '6 days' where id = cast(? as uuid)",
                    hook.id());
            plant(hook, "SEND-8", 2);
            Awaitility.await().atMost(Promises.PATIENCE).until(() -> "disabled"
                    .equals(Hooks.read(hook).path("state")));
            receiver.answer(got -> 200);
            passTime(hook);

            Hooks.put(hook, "{\"url\":\"" + receiver.url() + "\"}");

            awaitStates(hook, "SEND-8", "delivered", "delivered");
            Hooks.read(hook).then().body("state", equalTo("active")).body("failingSince", nullValue());
            Hooks.remove(hook);
        }
    }

    @Test
    void a_webhook_that_has_been_failing_for_less_than_that_goes_on_trying() {
        try (Receiver receiver = Receiver.open()) {
            receiver.answer(got -> 500);
            Hook hook = added(receiver.url());
            Hooks.sql(
                    "update webhooks set failing_since = clock_timestamp() - interval '4 days' where id = cast(? as uuid)",
                    hook.id());
            plant(hook, "SEND-9", 1);
            Awaitility.await().atMost(Promises.PATIENCE).until(() -> !latest(hook, "SEND-9")
                    .isEmpty());

            Hooks.read(hook).then().body("state", equalTo("active")).body("failingSince", notNullValue());
            receiver.answer(got -> 200);
            passTime(hook);
            awaitStates(hook, "SEND-9", "delivered");
            Hooks.remove(hook);
        }
    }

    @Test
    void neither_inner_addresses_nor_redirects_are_followed() {
        try (Receiver receiver = Receiver.open();
                Receiver elsewhere = Receiver.open()) {
            receiver.answer(got -> 307);
            receiver.alsoAnswer(Map.of("Location", elsewhere.url()), 0);
            Hook hook = added(receiver.url());
            plant(hook, "SEND-9", 1);
            Awaitility.await()
                    .atMost(Promises.PATIENCE)
                    .until(() -> latest(hook, "SEND-9").size() == 1);
            Hooks.sql("update webhooks set url = 'https://10.255.255.1/' where id = cast(? as uuid)", hook.id());
            passTime(hook);
            Awaitility.await()
                    .atMost(Promises.PATIENCE)
                    .until(() -> latest(hook, "SEND-9").size() == 2);

            assertEquals(
                    "Redirects are not followed: state the final address.",
                    latest(hook, "SEND-9").get(0).get("error"));
            assertTrue(latest(hook, "SEND-9").get(1).get("error").toString().contains("not public"));
            assertEquals(List.of(), elsewhere.of("SEND-9"));
            Hooks.remove(hook);
        }
    }

    /** Three instances beside the one that runs, and a receiver that refuses each message once. */
    @Test
    void several_instances_never_have_two_of_one_account_in_hand_and_keep_its_order() throws Throwable {
        try (Receiver receiver = Receiver.open()) {
            Set<String> known = ConcurrentHashMap.newKeySet();
            receiver.answer(got -> known.add(got.id()) && got.data().getInt("n") % 3 == 0 ? 500 : 200);
            Hook hook = added(receiver.url());
            List<String> accounts = List.of("MANY-1", "MANY-2", "MANY-3", "MANY-4", "MANY-5", "MANY-6");
            List<SendingMessages> instances = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                instances.add(new SendingMessages(vertx, webhooks, queue, sendingOne, transactions, config));
            }
            accounts.forEach(account -> plant(hook, account, 20));

            Awaitility.await().atMost(Promises.PATIENCE.multipliedBy(2)).until(() -> {
                Hooks.sql(
                        "update webhook_deliveries set next_at = clock_timestamp() where webhook = cast(? as uuid)"
                                + " and state = 'PENDING' and leased_until is null",
                        hook.id());
                for (SendingMessages instance : instances) {
                    look(instance);
                }
                return accounts.stream()
                        .allMatch(account -> receiver.of(account).size() >= 26);
            });

            assertEquals(1, receiver.togetherMax());
            for (String account : accounts) {
                assertEquals(
                        expected(),
                        receiver.of(account).stream()
                                .map(got -> got.data().getInt("n"))
                                .toList());
            }
            Hooks.remove(hook);
        }
    }

    /** Each third message comes twice, for the first time is refused. */
    private static List<Integer> expected() {
        List<Integer> numbers = new ArrayList<>();
        for (int n = 1; n <= 20; n++) {
            numbers.add(n);
            if (n % 3 == 0) {
                numbers.add(n);
            }
        }
        return numbers;
    }

    private static void look(SendingMessages instance) {
        try {
            VertxContextSupport.subscribeAndAwait(instance::look);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The attempts of the account's first message. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> latest(Hook hook, String account) {
        return (List<Map<String, Object>>)
                Hooks.deliveries(hook, account).get(0).get("latest");
    }
}
