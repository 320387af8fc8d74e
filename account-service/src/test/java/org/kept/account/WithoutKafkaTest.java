package org.kept.account;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.kept.account.AccountApi.as;
import static org.kept.account.AccountApi.briefing;
import static org.kept.account.AccountApi.order;
import static org.kept.account.AccountApi.send;
import static org.kept.account.AccountApi.sendBatch;

/** Kafka is silent: it takes the connection and never says a word. */
@QuarkusTest
@TestProfile(WithoutKafkaTest.SilentKafka.class)
class WithoutKafkaTest {

    @Test
    void the_briefing_answers_and_accounts_are_registered() {
        AccountApi.register("SILENT-1");

        briefing("SILENT-1").statusCode(200).body("name", equalTo("Name of SILENT-1"));
        as("salesperson").get("/q/health/live").then().statusCode(200);
        as("salesperson").get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void an_order_that_is_not_acknowledged_is_to_be_sent_again() {
        send(order("SILENT-2", "O-1"))
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", containsString("not-acknowledged"));
        sendBatch(order("SILENT-2", "O-1") + "\n" + order("SILENT-2", "O-2"))
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
    }

    /**
     * Short patience, so that neither this test need have much nor the next one: channels close one after the other, each
     * once its last request has run out.
     */
    public static final class SilentKafka implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kafka.request.timeout.ms", "500",
                    "kafka.default.api.timeout.ms", "1000",
                    "kept.log.producer.max.block.ms", "500",
                    "kept.log.producer.request.timeout.ms", "400",
                    "kept.log.producer.delivery.timeout.ms", "1000");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DatabaseOnly.class));
        }
    }

    /** The platform's database, and a broker's address at which nobody answers. */
    public static final class DatabaseOnly implements QuarkusTestResourceLifecycleManager {
        private final PlatformResource platform = new PlatformResource();
        private ServerSocket silent;

        @Override
        public Map<String, String> start() {
            platform.init(Map.of("database", "account"));
            Map<String, String> config = new HashMap<>(platform.start());
            config.put("kafka.bootstrap.servers", "127.0.0.1:" + listen());
            return config;
        }

        private int listen() {
            try {
                silent = new ServerSocket(0);
                return silent.getLocalPort();
            } catch (IOException noPort) {
                throw new IllegalStateException(noPort);
            }
        }

        @Override
        public void stop() {
            try {
                silent.close();
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }
}
