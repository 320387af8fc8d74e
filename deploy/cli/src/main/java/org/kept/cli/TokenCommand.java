package org.kept.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.kept.cli.client.Tokens;
import org.kept.cli.laptop.Departments;
import org.kept.cli.laptop.KeptHome;
import org.kept.cli.screen.KeptFailure;

/** Prints a bearer token and nothing else, for scripts. */
@Command(
        name = "token",
        description = "Print a bearer token for the set-up on this machine.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    private static final Map<String, String> USER_OF_ROLE = Map.of(
            "sales", "salesperson",
            "sales-manager", "sales-manager",
            "touch-point", "web-shop",
            "order-feed", "order-system",
            "ops", "operator");

    private static final Pattern NAMED = Pattern.compile("(salesperson|sales-manager)-[a-z0-9-]+");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ROLE|USER",
            description = "A role (sales, sales-manager, touch-point, order-feed, ops) or a user (salesperson,"
                    + " sales-manager, web-shop, order-system, operator, a department's desk or its lead:"
                    + " logistics-desk, logistics-lead);"
                    + " salesperson-NAME and sales-manager-NAME are users, too.")
    private String who;

    @Override
    public Integer call() {
        KeptHome home = KeptHome.found();
        List<String> desks = Departments.in(home.departments()).stream()
                .flatMap(department -> Stream.of(department + "-desk", department + "-lead"))
                .toList();
        if (who.equals("department")) {
            throw new KeptFailure("Each department has users of its own: " + String.join(", ", desks) + ".");
        }
        String user = USER_OF_ROLE.getOrDefault(who, who);
        if (!USER_OF_ROLE.containsValue(user) && !NAMED.matcher(user).matches() && !desks.contains(user)) {
            throw new KeptFailure("There is no role or user '" + who + "'. There are "
                    + String.join(", ", USER_OF_ROLE.values().stream().sorted().toList())
                    + ", salesperson-NAME, sales-manager-NAME, "
                    + String.join(", ", desks) + ".");
        }
        spec.commandLine().getOut().println(new Tokens(home.keys()).of(user));
        return 0;
    }
}
