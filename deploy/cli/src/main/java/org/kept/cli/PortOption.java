package org.kept.cli;

import picocli.CommandLine.Option;

import org.kept.cli.laptop.Ports;

/** Where a set-up listens. */
final class PortOption {

    @Option(
            names = "--port",
            paramLabel = "BASE",
            defaultValue = "" + Ports.STANDARD_BASE,
            description = "The first of eight ports: the gateway's (${DEFAULT-VALUE}).")
    private int base;

    Ports ports() {
        return new Ports(base);
    }
}
