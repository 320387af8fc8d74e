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
            description =
                    "The business clock: today's date, or the date that the orders have reached (${DEFAULT-VALUE}).")
    private Mode mode;

    @Option(
            names = "--reporting-currency",
            paramLabel = "CODE",
            defaultValue = "USD",
            description =
                    "The currency that revenue is counted in to begin with (${DEFAULT-VALUE}); later the policy says.")
    private String currency;

    String mode() {
        return mode.name();
    }

    String currency() {
        return currency;
    }
}
