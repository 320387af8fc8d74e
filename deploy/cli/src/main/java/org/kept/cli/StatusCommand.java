package org.kept.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.kept.cli.laptop.KeptHome;
import org.kept.cli.laptop.Overview;

/** Tells what runs, where, whether it is ready and what memory it takes. */
@Command(
        name = "status",
        description = "Tell what runs, where and how. Exit code 0 when all that runs is ready, else 1.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() throws JsonProcessingException {
        KeptHome home = KeptHome.found();
        List<Overview> all = home.instances().stream()
                .flatMap(instance -> instance.state().read().stream())
                .map(running -> Overview.of(running, home))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (output.isJson()) {
            out.println(new ObjectMapper().writeValueAsString(all));
        } else if (all.isEmpty()) {
            out.println("Kept is not running.");
        } else {
            all.forEach(overview -> print(overview, out));
        }
        return !all.isEmpty() && all.stream().allMatch(Overview::ready) ? 0 : Failures.FAILED;
    }

    private static void print(Overview overview, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Kept (%s) at %s, business clock: %s, %s, %d MiB resident%n",
                overview.instance(),
                overview.url(),
                overview.clock(),
                overview.ready() ? "ready" : "NOT READY",
                overview.residentMib());
        for (Overview.Part part : overview.parts()) {
            String state = !part.running() ? "has ended" : part.ready() ? "ready" : "not ready";
            String port = part.port() == 0 ? "" : Integer.toString(part.port());
            out.printf(
                    Locale.ROOT,
                    "  %-15s pid %-8d %-6s %-10s %5d MiB%n",
                    part.name(),
                    part.pid(),
                    port,
                    state,
                    part.residentMib());
        }
    }
}
