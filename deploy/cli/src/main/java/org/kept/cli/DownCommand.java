package org.kept.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.kept.cli.laptop.Instance;
import org.kept.cli.laptop.KeptHome;
import org.kept.cli.laptop.Leftovers;

/** Ends all that runs of Kept, also what a killed set-up left. */
@Command(name = "down", description = "End what runs, in good order; the data stays.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Instance> instances = KeptHome.found().instances();
        for (Instance instance : instances) {
            Leftovers.end(instance);
            spec.commandLine().getOut().println("Kept (" + instance.name() + ") has ended.");
        }
        if (instances.isEmpty()) {
            spec.commandLine().getOut().println("Kept is not running.");
        }
        return 0;
    }
}
