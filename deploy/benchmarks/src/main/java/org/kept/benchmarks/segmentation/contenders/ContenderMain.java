package org.kept.benchmarks.segmentation.contenders;

import org.kept.benchmarks.Childhood;
import org.kept.benchmarks.Json;

/** A contender's own process: name, assignment as JSON, number of passes. Says one line of JSON for each pass. */
public final class ContenderMain {

    private ContenderMain() {}

    public static void main(String[] args) {
        Childhood childhood = Childhood.begin((parent, line) -> {}, () -> {});
        try {
            Contender contender = Contenders.named(args[0]);
            Assignment assignment = Json.read(args[1], Assignment.class);
            for (int pass = 0; pass < Integer.parseInt(args[2]); pass++) {
                String name = args[0] + "-" + ProcessHandle.current().pid() + "-" + pass;
                childhood.say(Json.line(contender.run(assignment, name).numbered(pass)));
            }
            Runtime.getRuntime().halt(0);
        } catch (Throwable broken) {
            broken.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
