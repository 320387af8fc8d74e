package org.kept.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

import org.kept.cli.screen.LibraryLog;

/** The command {@code kept} itself; started by {@code deploy/kept}. */
@Command(
        name = "kept",
        description = "Keeps the promises that a company's salespeople make: the whole system on this machine.",
        mixinStandardHelpOptions = true,
        version = "kept 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            BacktestCommand.class,
            DlqCommand.class,
            DemoCommand.class
        })
public final class KeptCommand {

    private KeptCommand() {}

    public static void main(String[] args) {
        // What libraries have to say goes nowhere until a command gives it a file.
        LibraryLog.silence();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new KeptCommand())
                .setExecutionExceptionHandler(new Failures())
                .setUsageHelpAutoWidth(true);
        everywhere(command.getCommandSpec());
        return command;
    }

    private static void everywhere(CommandSpec command) {
        command.exitCodeOnInvalidInput(Failures.WRONG_USE);
        command.subcommands().values().forEach(sub -> everywhere(sub.getCommandSpec()));
    }
}
