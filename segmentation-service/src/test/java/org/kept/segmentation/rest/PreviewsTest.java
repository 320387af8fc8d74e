package org.kept.segmentation.rest;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.segmentation.rest.SegmentationApi.PATIENCE;
import static org.kept.segmentation.rest.SegmentationApi.askWhatIf;
import static org.kept.segmentation.rest.SegmentationApi.policyTag;
import static org.kept.segmentation.rest.SegmentationApi.preview;

/** What another policy would bring, asked of the running service. */
@QuarkusTest
@TestProfile(AfterTheOthers.class)
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "connectors", value = "false"),
        restrictToAnnotatedClass = false)
class PreviewsTest {

    @BeforeAll
    static void accounts_have_ordered() {
        SegmentationApi.twelveAccountsHaveOrdered();
    }

    @BeforeEach
    void all_of_them_are_counted() {
        SegmentationApi.awaitCounted();
    }

    /** A tick of its own may pass between two looks: then they are taken again. */
    @Test
    void a_preview_writes_nothing_anywhere() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            String tag = policyTag();
            Map<TopicPartition, Long> before = ends();
            for (String body : List.of("{\"share\":\"0.5\",\"windowDays\":30}", "{\"share\":\"0.9\",\"limit\":5}")) {
                preview(body);
            }
            assertTrue(before.size() > 10, before::toString);
            assertEquals(before, ends());
            assertEquals(tag, policyTag());
        });
    }

    @Test
    void a_preview_names_as_many_as_are_asked_for() {
        JsonPath all = preview("{\"share\":\"1\",\"limit\":5000}");
        JsonPath two = preview("{\"share\":\"1\",\"limit\":2}");

        assertEquals(
                all.getInt("entering.count"), all.getList("entering.accounts").size());
        assertEquals(all.getInt("entering.count"), two.getInt("entering.count"));
        assertEquals(2, two.getList("entering.accounts").size());
        askWhatIf("{\"share\":\"1\",\"limit\":5001}")
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("limit"));
    }

    @Test
    void another_share_alone_is_previewed_from_the_ranking() {
        JsonPath all = preview("{\"share\":\"1\"}");

        assertEquals(all.getInt("now.accounts"), all.getInt("preview.accounts"));
        assertEquals(all.getInt("preview.keyAccounts") - all.getInt("now.keyAccounts"), all.getInt("entering.count"));
        assertEquals(0, all.getInt("leaving.count"));
        assertEquals("1", all.getString("preview.share"));
    }

    /** Where all that this service writes ends: every topic of the broker. */
    private static Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> looker = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformResource.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = looker.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            return Map.copyOf(looker.endOffsets(all));
        }
    }
}
