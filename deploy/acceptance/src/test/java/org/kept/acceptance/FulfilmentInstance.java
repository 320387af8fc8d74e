package org.kept.acceptance;

import java.util.Map;

import org.kept.embedded.PlatformPorts;

/** The packaged fulfilment-service in a process that can be killed by itself; its database and Kafka live on. */
final class FulfilmentInstance implements AutoCloseable {
    private static final String SERVICE = "fulfilment";

    private final ServiceInstance process;

    private FulfilmentInstance(ServiceInstance process) {
        this.process = process;
    }

    /** @param name of its log; several share the database and the consumer groups */
    static FulfilmentInstance start(String name, ServiceInstance.Surroundings around) {
        PlatformPorts platform = around.platform();
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                platform.reactiveUrl(SERVICE),
                "QUARKUS_DATASOURCE_JDBC_URL",
                platform.jdbcUrl(SERVICE),
                "QUARKUS_DATASOURCE_USERNAME",
                SERVICE,
                "QUARKUS_DATASOURCE_PASSWORD",
                SERVICE,
                "KEPT_DEPARTMENTS_DIRECTORY",
                Kept.root().resolve("deploy/kubernetes/departments").toString());
        return new FulfilmentInstance(
                ServiceInstance.start(SERVICE, name, ServiceInstance.freePort(), around, environment));
    }

    void killAndStartAgain() {
        process.kill();
        process.startAgain();
    }

    /** In good order; by force after half a minute. */
    @Override
    public void close() {
        process.close();
    }
}
