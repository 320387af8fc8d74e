package org.kept.cli.laptop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.cli.screen.KeptFailure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortsFreeTest {

    @TempDir
    private Path folder;

    @Test
    void a_taken_port_is_named_with_what_should_listen_there() throws IOException {
        Ports ports = freeRange();
        try (ServerSocket taken = listen(ports.kafka())) {
            KeptFailure failure = assertThrows(KeptFailure.class, () -> require(ports));

            assertTrue(failure.getMessage().contains("Port " + taken.getLocalPort() + ", where Kafka should listen"));
            assertTrue(failure.getMessage().contains("another program"), failure.getMessage());
        }
    }

    @Test
    void kept_itself_is_named_when_it_is_what_runs_there() throws IOException {
        Ports ports = freeRange();
        ProcessMark me = ProcessMark.of("supervisor", ProcessHandle.current());
        home().instance("demo").state().write(new RunningSetUp("demo", ports.base(), "event", true, me, List.of()));
        try (ServerSocket taken = listen(ports.gateway())) {
            KeptFailure failure = assertThrows(KeptFailure.class, () -> require(ports));

            assertTrue(failure.getMessage()
                    .contains("Kept itself is already running at http://localhost:" + taken.getLocalPort()));
            assertTrue(failure.getMessage().contains("kept down"), failure.getMessage());
        }
    }

    @Test
    void free_ports_are_no_matter() throws IOException {
        require(freeRange());
    }

    @Test
    void a_range_ends_before_the_last_port_and_begins_after_the_reserved_ones() {
        assertEquals(8087, new Ports(8080).connect());
        assertThrows(KeptFailure.class, () -> new Ports(80));
        assertThrows(KeptFailure.class, () -> new Ports(65_530));
    }

    @Test
    void only_one_supervisor_has_an_instance() {
        Instance instance = home().instance("laptop");
        try (InstanceLock held = InstanceLock.take(instance)) {
            // Within one JVM the system's lock shows itself as this exception; between two, as the message.
            assertThrows(java.nio.channels.OverlappingFileLockException.class, () -> InstanceLock.take(instance));
        }
        InstanceLock.take(instance).close();
    }

    private void require(Ports ports) {
        new PortsFree(home()).require(ports, Duration.ZERO);
    }

    private KeptHome home() {
        return new KeptHome(folder, folder.resolve(".kept"));
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        return socket;
    }

    /** Below the ports that the system gives to clients, so that nobody takes one in the meantime. */
    private static Ports freeRange() {
        for (int base = 21_000; base < 30_000; base += 10) {
            Ports ports = new Ports(base);
            if (ports.byName().values().stream().allMatch(PortsFreeTest::isFree)) {
                return ports;
            }
        }
        throw new IllegalStateException("no free range");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = listen(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
