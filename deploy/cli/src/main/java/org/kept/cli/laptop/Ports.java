package org.kept.cli.laptop;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kept.cli.screen.KeptFailure;

/** The ports of one set-up, in one range from its base; all on loopback. */
public record Ports(int base) {

    public static final int STANDARD_BASE = 8080;
    private static final int LAST = 7;

    public Ports {
        if (base < 1024 || base + LAST > 65_535) {
            throw new KeptFailure("--port takes a number from 1024 to " + (65_535 - LAST) + ", not " + base + ".");
        }
    }

    public int gateway() {
        return base;
    }

    public int account() {
        return base + 1;
    }

    public int segmentation() {
        return base + 2;
    }

    public int proposition() {
        return base + 3;
    }

    public int fulfilment() {
        return base + 4;
    }

    public int postgres() {
        return base + 5;
    }

    public int kafka() {
        return base + 6;
    }

    public int connect() {
        return base + LAST;
    }

    /** By what listens there, in the order of the ports. */
    public Map<String, Integer> byName() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("gateway", gateway());
        all.put("account", account());
        all.put("segmentation", segmentation());
        all.put("proposition", proposition());
        all.put("fulfilment", fulfilment());
        all.put("PostgreSQL", postgres());
        all.put("Kafka", kafka());
        all.put("Kafka Connect", connect());
        return all;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka();
    }
}
