package org.kept.cli;

import picocli.CommandLine.Command;

/** What can be imported. */
@Command(
        name = "import",
        description = "Take data in from files.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {ImportOrdersCommand.class, ImportFxRatesCommand.class})
final class ImportCommand {}
