package org.kept.cli.laptop;

import java.util.HashMap;
import java.util.Map;

import org.kept.embedded.PlatformPorts;

/** What a service is told by environment variables, the same ones that Kubernetes sets. */
record ServiceEnvironment(SetUp setUp, String publicKey) {

    Map<String, String> of(ServiceKind service) {
        Ports ports = setUp.ports();
        Map<String, String> all = new HashMap<>();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(service.port(ports)));
        all.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        all.put("QUARKUS_OIDC_PUBLIC_KEY", publicKey);
        all.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        all.put("KEPT_BUSINESS_CLOCK", setUp.clock());
        all.put("KEPT_REPORTING_CURRENCY", setUp.currency());
        all.put(
                "KEPT_SEGMENTATION_STATE_DIRECTORY",
                setUp.instance().data().resolve("segmentation").toString());
        all.put("KEPT_DEPARTMENTS_DIRECTORY", setUp.home().departments().toString());
        // It only has to stay the same: on a laptop, webhooks' secrets keep nobody out.
        all.put("KEPT_WEBHOOKS_KEY", publicKey);
        all.put("KEPT_WEBHOOKS_INSECURE", "true");
        if (service.hasDatabase()) {
            PlatformPorts platform = new PlatformPorts(ports.postgres(), ports.kafka(), ports.connect());
            all.put("QUARKUS_DATASOURCE_REACTIVE_URL", platform.reactiveUrl(service.id()));
            all.put("QUARKUS_DATASOURCE_JDBC_URL", platform.jdbcUrl(service.id()));
            all.put("QUARKUS_DATASOURCE_USERNAME", service.id());
            all.put("QUARKUS_DATASOURCE_PASSWORD", service.id());
        }
        return all;
    }
}
