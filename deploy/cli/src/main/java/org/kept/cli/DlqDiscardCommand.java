package org.kept.cli;

import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the dead letters of a topic aside. */
@Command(
        name = "discard",
        description =
                "Put the dead letters of a topic aside without sending them again. They stay there as long as it keeps them.",
        mixinStandardHelpOptions = true)
final class DlqDiscardCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TOPIC", description = "Such as orders.v1.dlq.")
    private String topic;

    @Mixin
    private KafkaOption kafka;

    @Override
    public Integer call() {
        long count = kafka.withDeadLetters(letters -> letters.discard(topic));
        spec.commandLine().getOut().printf(Locale.ROOT, "%,d letters put aside%n", count);
        return 0;
    }
}
