package org.kept.embedded.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

import org.kept.embedded.PlatformFailure;

/** Brings the broker's topics to what is declared. Topics that are declared no longer are left alone, with their data. */
public final class Topics {

    private static final short ONE_REPLICA = 1;

    private Topics() {}

    /**
     * Makes the missing topics and gives the others their declared configuration; partitions are never added.
     *
     * @return the names of all that are declared
     */
    public static List<String> make(Path deploy, String bootstrapServers) throws IOException {
        List<TopicDeclaration> declared = TopicDeclarations.read(deploy);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            create(admin, declared.stream().filter(topic -> !present.contains(topic.name())));
            configure(admin, declared.stream().filter(topic -> present.contains(topic.name())));
            return declared.stream().map(TopicDeclaration::name).toList();
        } catch (ExecutionException e) {
            throw new PlatformFailure("The topics could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static void create(Admin admin, Stream<TopicDeclaration> topics)
            throws ExecutionException, InterruptedException {
        List<NewTopic> missing = topics.map(
                        topic -> new NewTopic(topic.name(), topic.partitions(), ONE_REPLICA).configs(topic.config()))
                .toList();
        admin.createTopics(missing).all().get();
    }

    private static void configure(Admin admin, Stream<TopicDeclaration> topics)
            throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        topics.forEach(topic -> changes.put(
                new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                topic.config().entrySet().stream()
                        .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), OpType.SET))
                        .toList()));
        admin.incrementalAlterConfigs(changes).all().get();
    }
}
