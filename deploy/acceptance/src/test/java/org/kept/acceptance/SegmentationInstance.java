package org.kept.acceptance;

import java.nio.file.Path;
import java.util.Map;

import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformPorts;

/** One process of the packaged segmentation-service, which the other ones reach. */
final class SegmentationInstance implements AutoCloseable {
    private final ServiceInstance process;
    private final LocalIssuer issuer;

    private SegmentationInstance(ServiceInstance process, LocalIssuer issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    static SegmentationInstance start(String name, Path folder, PlatformPorts platform, LocalIssuer issuer) {
        int port = ServiceInstance.freePort();
        Map<String, String> environment = Map.of(
                "KEPT_BUSINESS_CLOCK",
                "event",
                "KEPT_SEGMENTATION_ADVERTISED_ADDRESS",
                "127.0.0.1:" + port,
                "KEPT_SEGMENTATION_STANDBYS",
                "1",
                "KEPT_SEGMENTATION_STATE_DIRECTORY",
                folder.resolve(name).toString());
        return new SegmentationInstance(
                ServiceInstance.start(
                        "segmentation",
                        name,
                        port,
                        new ServiceInstance.Surroundings(folder, platform, issuer),
                        environment),
                issuer);
    }

    String url() {
        return process.url();
    }

    Api api(String user) {
        return new Api(url(), issuer.token(user));
    }

    /** In good order; by force after half a minute. */
    @Override
    public void close() {
        process.close();
    }
}
