package org.kept.fulfilment.webhooks.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.webhooks.Hooks;
import org.kept.fulfilment.webhooks.Hooks.Hook;
import org.kept.fulfilment.webhooks.Receiver;
import org.kept.fulfilment.webhooks.Receiver.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is kept, to be asked for, while nobody is told. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class KeepingEventsTest {
    private static final String PROGRESSED = "org.kept.commitment.progressed.v1";

    @Test
    void what_happens_after_410_until_there_is_another_webhook_arrives_when_that_one_asks_for_it() {
        try (Receiver receiver = Receiver.open()) {
            Instant since = Instant.now();
            Hook gone = gone(receiver);
            // Nothing but the webhook that is gone tells that the department had one.
            Hooks.sql("delete from webhook_events where department = 'support'");
            UUID whileGone = Promises.taken("KEEP-2", Hooks.DEPARTMENT);
            Hooks.remove(gone);
            // From here on nothing but what was kept.
            UUID whileNone = Promises.taken("KEEP-3", Hooks.DEPARTMENT);

            receiver.answer(got -> 200);
            Hook another = Hooks.added(receiver.url());
            Hooks.post(another.path() + "/replay", "{\"since\":\"" + since + "\"}")
                    .then()
                    .statusCode(202);

            mustHaveArrived(receiver, "KEEP-2", whileGone);
            mustHaveArrived(receiver, "KEEP-3", whileNone);
            Hooks.remove(another);
        }
    }

    @Test
    void of_a_department_that_never_had_a_webhook_nothing_is_kept() {
        Hook ofAnother = Hooks.added("https://example.com/hooks");

        UUID task = Promises.taken("KEEP-4", "finance");
        Promises.told(task, 1);

        assertEquals(0, Hooks.count("select count(*) from webhook_events where department = 'finance'"));
        Hooks.remove(ofAnother);
    }

    /** Its receiver has said 410. */
    private static Hook gone(Receiver receiver) {
        receiver.answer(got -> 410);
        Hook hook = Hooks.added(receiver.url());
        Hooks.plant(hook, "KEEP-1", 1);
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> "gone"
                .equals(Hooks.read(hook).path("state")));
        return hook;
    }

    private static void mustHaveArrived(Receiver receiver, String account, UUID commitment) {
        List<Got> got = receiver.await(account, 2);
        assertEquals(
                List.of(Promises.MADE, PROGRESSED), got.stream().map(Got::type).toList());
        assertEquals(commitment.toString(), got.get(0).data().getString("commitmentId"));
    }
}
