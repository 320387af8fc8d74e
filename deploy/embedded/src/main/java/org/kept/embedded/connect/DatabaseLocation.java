package org.kept.embedded.connect;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.provider.ConfigProvider;

/**
 * Answers {@code ${database:NAME}} in a connector's configuration from the worker's own settings
 * ({@code config.providers.database.param.NAME}); in Kubernetes the environment answers.
 */
public final class DatabaseLocation implements ConfigProvider {

    private Map<String, String> known = Map.of();

    @Override
    public void configure(Map<String, ?> params) {
        known = params.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .toString()));
    }

    @Override
    public ConfigData get(String path) {
        return new ConfigData(known);
    }

    @Override
    public ConfigData get(String path, Set<String> names) {
        return new ConfigData(
                names.stream().filter(known::containsKey).collect(Collectors.toMap(Function.identity(), known::get)));
    }

    @Override
    public void close() {}
}
