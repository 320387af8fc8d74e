package org.kept.cli.laptop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kept.cli.screen.KeptFailure;
import org.kept.cli.screen.Pause;

/** Looks whether all ports can be had before anything is started, so that a taken one is a sentence and not a stack trace. */
final class PortsFree {

    private static final long LOOK_EVERY_MS = 250;

    private final KeptHome home;

    PortsFree(KeptHome home) {
        this.home = home;
    }

    /** @param patience for processes that are just ending */
    void require(Ports ports, Duration patience) {
        long givenUpAt = System.nanoTime() + patience.toNanos();
        Optional<Map.Entry<String, Integer>> taken = firstTaken(ports);
        while (taken.isPresent() && System.nanoTime() < givenUpAt) {
            Pause.ms(LOOK_EVERY_MS);
            taken = firstTaken(ports);
        }
        taken.ifPresent(port -> {
            throw new KeptFailure(message(port.getKey(), port.getValue()));
        });
    }

    private String message(String name, int port) {
        String taken = "Port " + port + ", where " + name + " should listen, is taken";
        List<RunningSetUp> ours = home.instances().stream()
                .flatMap(instance -> instance.state().read().stream())
                .filter(RunningSetUp::supervised)
                .filter(running -> running.ports().byName().containsValue(port))
                .toList();
        if (ours.isEmpty()) {
            return taken + " by another program. Free it, or choose another range: --port BASE takes BASE to BASE+7.";
        }
        return taken + ": Kept itself is already running at http://localhost:"
                + ours.get(0).basePort() + ". End it with 'kept down', or choose another range with --port BASE.";
    }

    private static Optional<Map.Entry<String, Integer>> firstTaken(Ports ports) {
        return ports.byName().entrySet().stream()
                .filter(port -> !isFree(port.getValue()))
                .findFirst();
    }

    /** As the servers will bind: connections of an earlier one that linger in TIME_WAIT are no obstacle. */
    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
