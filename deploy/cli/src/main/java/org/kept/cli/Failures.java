package org.kept.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import org.kept.cli.client.Refusal;
import org.kept.cli.client.Unreachable;
import org.kept.cli.screen.KeptFailure;

/**
 * The one place that turns what went wrong into a message and an exit code: 1, or the failure's own. A wrong use of the
 * command line is picocli's: 64, apart from what a command means by its codes.
 */
final class Failures implements IExecutionExceptionHandler {

    static final int FAILED = 1;
    static final int WRONG_USE = 64;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof KeptFailure known) {
            err.println("kept: " + known.getMessage());
            return known.exitCode();
        }
        if (failure instanceof Unreachable) {
            err.println("kept: " + failure.getMessage() + ". Is Kept running? 'kept status' tells.");
            return FAILED;
        }
        if (failure instanceof Refusal || failure instanceof UncheckedIOException) {
            err.println("kept: " + failure.getMessage());
            return FAILED;
        }
        err.println("kept: this is a fault in Kept itself.");
        failure.printStackTrace(err);
        return FAILED;
    }
}
