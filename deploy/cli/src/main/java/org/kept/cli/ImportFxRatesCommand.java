package org.kept.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.kept.cli.rates.RateImport;
import org.kept.cli.screen.KeptFailure;

/** Imports exchange rates into the set-up that runs. */
@Command(
        name = "fx-rates",
        description = "Import exchange rates from a CSV file, plain or .gz, with the columns currency, date, rate and"
                + " quote_currency: on the date (UTC), one unit of the currency is worth so many units of the quote"
                + " currency. Running it again changes nothing; another rate for the same day corrects it.",
        mixinStandardHelpOptions = true)
final class ImportFxRatesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8, with a header.")
    private Path file;

    @Mixin
    private GatewayOption gateway;

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new KeptFailure("There is no file " + file + " that can be read.");
        }
        long taken = new RateImport(gateway.api()).run(file);
        spec.commandLine().getOut().printf(Locale.ROOT, "%,d rates taken%n", taken);
        return 0;
    }
}
