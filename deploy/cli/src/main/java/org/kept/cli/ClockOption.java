package org.kept.cli;

import picocli.CommandLine.Option;

/** By which clock and in which currency the segmentation counts. */
final class ClockOption {

    enum Mode {
        wall,
        event
    }

    @Option(
            names = "--clock",
            paramLabel = "wall|event",
            defaultValue = "wall",
            description = "The business clock: today's date, or the latest date among the orders (${DEFAULT-VALUE}).")
    private Mode mode;

    @Option(
            names = "--reporting-currency",
            paramLabel = "CODE",
            defaultValue = "USD",
            description =
                    "The currency that revenue is counted in (${DEFAULT-VALUE}); chosen once, with the first orders.")
    private String currency;

    String mode() {
        return mode.name();
    }

    String currency() {
        return currency;
    }
}
