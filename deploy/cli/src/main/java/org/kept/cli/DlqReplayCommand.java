package org.kept.cli;

import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends the dead letters of a topic again, all or none. */
@Command(
        name = "replay",
        description =
                "Send the dead letters of a topic to the topic that they came to, each as it came. Who could not read it and"
                        + " can now handles it; who has handled it knows it.",
        mixinStandardHelpOptions = true)
final class DlqReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TOPIC", description = "Such as orders.v1.dlq.")
    private String topic;

    @Mixin
    private KafkaOption kafka;

    @Override
    public Integer call() {
        long count = kafka.withDeadLetters(letters -> letters.replay(topic));
        spec.commandLine().getOut().printf(Locale.ROOT, "%,d letters sent again%n", count);
        return 0;
    }
}
