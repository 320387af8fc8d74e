package org.kept.cli;

import java.net.URI;
import java.util.List;

import picocli.CommandLine.Option;

import org.kept.cli.client.Api;
import org.kept.cli.client.Tokens;
import org.kept.cli.laptop.KeptHome;
import org.kept.cli.laptop.Ports;
import org.kept.cli.laptop.RunningSetUp;
import org.kept.cli.screen.KeptFailure;

/** Which of the set-ups that run is meant. */
final class GatewayOption {

    @Option(
            names = "--port",
            paramLabel = "BASE",
            description = "The gateway's port; not needed while just one set-up runs.")
    private Integer port;

    Api api() {
        KeptHome home = KeptHome.found();
        return new Api(URI.create("http://127.0.0.1:" + gateway(home)), new Tokens(home.keys()));
    }

    /** Of the same set-up's Kafka. */
    String bootstrapServers() {
        return new Ports(gateway(KeptHome.found())).bootstrapServers();
    }

    private int gateway(KeptHome home) {
        if (port != null) {
            return port;
        }
        List<RunningSetUp> running = home.instances().stream()
                .flatMap(instance -> instance.state().read().stream())
                .filter(RunningSetUp::supervised)
                .toList();
        if (running.size() > 1) {
            throw new KeptFailure("More than one set-up runs: say which by --port, one of "
                    + running.stream().map(RunningSetUp::basePort).toList() + ".");
        }
        return running.isEmpty() ? Ports.STANDARD_BASE : running.get(0).basePort();
    }
}
