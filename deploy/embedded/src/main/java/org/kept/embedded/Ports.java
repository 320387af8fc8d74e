package org.kept.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The loopback ports of one platform, all different, checked to be free.
 *
 * @param controller the broker's own, which nobody connects to from outside
 */
record Ports(int postgres, int kafka, int connect, int controller) {

    /** @throws PlatformFailure when a wanted port is taken */
    static Ports reserve(PlatformPorts wanted, boolean withConnect) throws IOException {
        // All are held at once, so that no free one is given out twice.
        try (ServerSocket postgres = hold(wanted.postgres(), "PostgreSQL");
                ServerSocket kafka = hold(wanted.kafka(), "Kafka");
                ServerSocket connect = hold(wanted.connect(), "Kafka Connect");
                ServerSocket controller = hold(0, "Kafka's controller")) {
            return new Ports(
                    postgres.getLocalPort(),
                    kafka.getLocalPort(),
                    withConnect ? connect.getLocalPort() : 0,
                    controller.getLocalPort());
        }
    }

    PlatformPorts known() {
        return new PlatformPorts(postgres, kafka, connect);
    }

    private static ServerSocket hold(int port, String owner) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw new PlatformFailure("Port " + port + ", wanted for " + owner + ", is taken", e);
        }
    }
}
