package org.kept.fulfilment.webhooks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import org.awaitility.Awaitility;

import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.Promises;

import static org.kept.fulfilment.Promises.as;

/** What a department does with its webhooks, and how a test makes time pass: in the database. */
public final class Hooks {
    public static final String DEPARTMENT = "support";
    public static final String DESK = "support-desk";
    public static final String PATH = "/api/departments/support/webhooks";

    private Hooks() {}

    /** @param id of the webhook */
    public record Hook(String id, String secret) {
        public String path() {
            return PATH + "/" + id;
        }
    }

    public static Hook added(String url) {
        Response answer = post(PATH, "{\"url\":\"" + url + "\"}");
        answer.then().statusCode(201);
        return new Hook(answer.path("id"), answer.path("secret"));
    }

    public static Response post(String path, String body) {
        return as(DESK).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    public static Response read(Hook hook) {
        return as(DESK).get(hook.path());
    }

    public static void put(Hook hook, String body) {
        as(DESK).header("If-Match", "*").body(body).put(hook.path()).then().statusCode(200);
    }

    public static void remove(Hook hook) {
        as(DESK).delete(hook.path()).then().statusCode(204);
    }

    /** Of one account, the oldest first. */
    public static List<Map<String, Object>> deliveries(Hook hook, String account) {
        List<Map<String, Object>> found = as(DESK).get(hook.path() + "/deliveries?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.accountId == '" + account + "' }");
        java.util.Collections.reverse(found);
        return found;
    }

    public static List<String> states(Hook hook, String account) {
        return deliveries(hook, account).stream()
                .map(delivery -> (String) delivery.get("state"))
                .toList();
    }

    public static void awaitStates(Hook hook, String account, String... states) {
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> states(hook, account)
                .equals(List.of(states)));
    }

    /** Every wait of the webhook's messages is over, whoever has them in hand. */
    public static void passTime(Hook hook) {
        sql(
                "update webhook_deliveries set next_at = clock_timestamp(), leased_until = null"
                        + " where webhook = cast(? as uuid) and state = 'PENDING'",
                hook.id());
    }

    /** As many messages as are told, without sales and desks. */
    public static void plant(Hook hook, String account, int count) {
        sql(
                "with told as (insert into webhook_events (department, account_id, type, payload)"
                        + " select 'support', ?, 'org.kept.planted.v1', '{\"accountId\":\"' || ? || '\",\"n\":' || n || '}'"
                        + " from generate_series(1, cast(? as integer)) n returning id, seq, account_id)"
                        + " insert into webhook_deliveries (webhook, event, seq, account_id)"
                        + " select cast(? as uuid), id, seq, account_id from told",
                account,
                account,
                Integer.toString(count),
                hook.id());
    }

    public static long count(String query) {
        try (Connection connection = DriverManager.getConnection(
                        PlatformResource.ports().jdbcUrl("fulfilment"), "fulfilment", "fulfilment");
                ResultSet counted = connection.createStatement().executeQuery(query)) {
            counted.next();
            return counted.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static int sql(String statement, String... values) {
        try (Connection connection = DriverManager.getConnection(
                        PlatformResource.ports().jdbcUrl("fulfilment"), "fulfilment", "fulfilment");
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
