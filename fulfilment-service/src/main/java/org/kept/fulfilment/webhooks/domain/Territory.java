package org.kept.fulfilment.webhooks.domain;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be sent to. A department chooses its own URL, so without this it could have the service call what only
 * the service can reach: neighbours, the cloud's metadata, itself.
 *
 * @param allowed networks that are not public and still permitted
 * @param loopback whether this very machine is, for laptops and tests
 */
public record Territory(List<Network> allowed, boolean loopback) {
    // IANA's special-purpose registries: what is not for the public Internet, and what only wraps another address.
    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "4000::/2",
                    "8000::/1")
            .map(Network::parse)
            .toList();

    public boolean includes(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopback;
        }
        return isIn(allowed, address) || !isIn(CLOSED, address);
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
