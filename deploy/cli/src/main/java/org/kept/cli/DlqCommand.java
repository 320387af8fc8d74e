package org.kept.cli;

import picocli.CommandLine.Command;

/** What can be done about records that could not be read. */
@Command(
        name = "dlq",
        description = "List, send again or put aside dead letters: records that a service could not read.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {DlqListCommand.class, DlqReplayCommand.class, DlqDiscardCommand.class})
final class DlqCommand {}
