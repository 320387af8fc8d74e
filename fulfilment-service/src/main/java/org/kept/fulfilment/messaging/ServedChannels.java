package org.kept.fulfilment.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What follows from {@code kept.departments.served} for the channels, as properties that theirs refer to. Nothing does
 * when it is absent: then their defaults hold.
 *
 * <ul>
 *   <li>{@code kept.channels.departments}: a regular expression of the ids, for the topics' patterns
 *   <li>{@code kept.channels.group}: an ending for the consumer groups. Deployments for different departments share
 *       none: one that starts or ends does not make the others stop.
 * </ul>
 */
public class ServedChannels implements ConfigSourceFactory {
    static final String SERVED = "kept.departments.served";
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    // Below application.properties, whose values refer to these.
    private static final int ORDINAL = 200;

    /** @throws IllegalArgumentException when a name is no department's id */
    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue served = context.getValue(SERVED);
        if (served == null || served.getValue() == null || served.getValue().isBlank()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(channels(served.getValue()), SERVED, ORDINAL));
    }

    static Map<String, String> channels(String served) {
        List<String> ids =
                Arrays.stream(served.split(",")).map(String::strip).sorted().toList();
        for (String id : ids) {
            if (!id.matches(ID)) {
                throw new IllegalArgumentException(SERVED + ": '" + id + "' is no department's id; write ids as their"
                        + " files do, separated by commas");
            }
        }
        return Map.of(
                "kept.channels.departments", String.join("|", ids), "kept.channels.group", "-" + String.join("-", ids));
    }
}
