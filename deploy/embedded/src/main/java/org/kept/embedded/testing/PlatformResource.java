package org.kept.embedded.testing;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.kept.embedded.PlatformPorts;

/**
 * The platform for a service's tests: started once in a test JVM with an empty data directory, ended with it.
 *
 * <p>Init arguments: {@code database}, the name of the service's database (none: no datasource is configured);
 * {@code connectors}, false to leave Kafka Connect out (default true; one value for all tests of a module).
 *
 * <pre>{@code
 * @QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "account"))
 * }</pre>
 */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private String database;
    private boolean connectors = true;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.get("database");
        connectors = Boolean.parseBoolean(initArgs.getOrDefault("connectors", "true"));
    }

    @Override
    public Map<String, String> start() {
        PlatformPorts ports = SharedPlatform.startOnce(connectors);
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", ports.bootstrapServers());
        config.put("quarkus.oidc.public-key", SharedPlatform.issuer().publicKey());
        if (database != null) {
            config.put("quarkus.datasource.jdbc.url", ports.jdbcUrl(database));
            config.put("quarkus.datasource.reactive.url", ports.reactiveUrl(database));
            config.put("quarkus.datasource.username", database);
            config.put("quarkus.datasource.password", database);
        }
        return config;
    }

    /** Leaves the platform running for the next test class: it ends with the JVM. */
    @Override
    public void stop() {}

    /** The platform's ports, from any test class of this JVM; starts the platform (with Connect) if need be. */
    public static PlatformPorts ports() {
        return SharedPlatform.ports();
    }

    public static String bootstrapServers() {
        return ports().bootstrapServers();
    }

    public static String connectUrl() {
        return ports().connectUrl();
    }
}
