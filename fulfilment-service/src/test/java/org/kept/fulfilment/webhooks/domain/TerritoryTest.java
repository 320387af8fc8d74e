package org.kept.fulfilment.webhooks.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TerritoryTest {
    private static final Territory PUBLIC = new Territory(List.of(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "169.254.169.254",
                "100.64.0.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_public_is_out_of_reach(String address) throws UnknownHostException {
        assertFalse(PUBLIC.includes(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "172.15.255.255", "169.253.0.1", "100.128.0.1", "2606:4700::1111"})
    void what_is_public_is_within_reach(String address) throws UnknownHostException {
        assertTrue(PUBLIC.includes(InetAddress.getByName(address)), address);
    }

    @Test
    void a_network_that_is_named_is_within_reach_and_its_neighbour_is_not() throws UnknownHostException {
        Territory house = new Territory(List.of(Network.parse("10.20.0.0/14"), Network.parse("fd12::/16")), false);

        assertTrue(house.includes(InetAddress.getByName("10.23.255.255")));
        assertFalse(house.includes(InetAddress.getByName("10.24.0.0")));
        assertTrue(house.includes(InetAddress.getByName("fd12::1")));
        assertFalse(house.includes(InetAddress.getByName("fd13::1")));
        assertFalse(house.includes(InetAddress.getByName("127.0.0.1")));
    }

    @Test
    void a_laptop_reaches_itself() throws UnknownHostException {
        Territory laptop = new Territory(List.of(), true);

        assertTrue(laptop.includes(InetAddress.getByName("127.0.0.1")));
        assertTrue(laptop.includes(InetAddress.getByName("::1")));
        assertFalse(laptop.includes(InetAddress.getByName("192.168.1.1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "example.com/8", "10.0.0.0/8/8", "fd00::/129"})
    void what_is_no_network_is_refused_by_name(String text) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Network.parse(text))
                .getMessage()
                .contains("'" + text + "'"));
    }

    @Test
    void a_network_without_a_prefix_is_one_address() {
        assertEquals(32, Network.parse("10.0.0.1").prefix());
    }
}
