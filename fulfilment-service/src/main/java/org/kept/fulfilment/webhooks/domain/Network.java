package org.kept.fulfilment.webhooks.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses, in CIDR notation: {@code 10.0.0.0/8}, {@code fd00::/8}.
 *
 * @param prefix how many bits of the address are the network's
 */
public record Network(InetAddress address, int prefix) {

    /** @throws IllegalArgumentException when it is none */
    public static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.0.0.0/8.");
        }
        try {
            InetAddress address = InetAddress.getByName(parts[0]);
            int bits = address.getAddress().length * Byte.SIZE;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("'" + text + "' has a prefix beyond " + bits + " bits.");
            }
            return new Network(address, prefix);
        } catch (UnknownHostException | NumberFormatException none) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.0.0.0/8.", none);
        }
    }

    public boolean contains(InetAddress other) {
        byte[] own = address.getAddress();
        byte[] theirs = other.getAddress();
        if (own.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((own[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
