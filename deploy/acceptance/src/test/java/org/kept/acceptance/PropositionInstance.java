package org.kept.acceptance;

import java.nio.file.Path;
import java.util.Map;

import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformPorts;

/** The packaged proposition-service in a process that can be killed by itself; its database and Kafka live on. */
final class PropositionInstance implements AutoCloseable {
    private static final String SERVICE = "proposition";

    private final ServiceInstance process;
    private final LocalIssuer issuer;

    private PropositionInstance(ServiceInstance process, LocalIssuer issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    static PropositionInstance start(Path folder, PlatformPorts platform, LocalIssuer issuer) {
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                platform.reactiveUrl(SERVICE),
                "QUARKUS_DATASOURCE_JDBC_URL",
                platform.jdbcUrl(SERVICE),
                "QUARKUS_DATASOURCE_USERNAME",
                SERVICE,
                "QUARKUS_DATASOURCE_PASSWORD",
                SERVICE);
        return new PropositionInstance(
                ServiceInstance.start(
                        SERVICE,
                        SERVICE,
                        ServiceInstance.freePort(),
                        new ServiceInstance.Surroundings(folder, platform, issuer),
                        environment),
                issuer);
    }

    Api api(String user) {
        return new Api(process.url(), issuer.token(user));
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
