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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.kept.cli.letters.DeadLetters;
import org.kept.cli.letters.Letter;

/** Counts the dead letters of every topic, or shows those of one. */
@Command(
        name = "list",
        description = "Tell how many dead letters wait on each topic, or show those of one topic with their reasons.",
        mixinStandardHelpOptions = true)
final class DlqListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TOPIC",
            description = "Such as orders.v1.dlq; without it, all are counted.")
    private String topic;

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "100",
            description = "How many letters to show at most (${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private KafkaOption kafka;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (topic == null) {
            List<DeadLetters.Waiting> topics = kafka.withDeadLetters(DeadLetters::topics);
            if (output.isJson()) {
                out.println(new ObjectMapper().writeValueAsString(topics));
            } else {
                topics.forEach(one -> out.printf(Locale.ROOT, "%8d  %s%n", one.waiting(), one.topic()));
            }
            return 0;
        }
        List<Letter> letters = kafka.withDeadLetters(dead -> dead.waiting(topic, limit));
        if (output.isJson()) {
            out.println(new ObjectMapper().writeValueAsString(letters));
        } else if (letters.isEmpty()) {
            out.println("Nothing waits on " + topic + ".");
        } else {
            letters.forEach(letter -> print(letter, out));
        }
        return 0;
    }

    private static void print(Letter letter, PrintWriter out) {
        out.printf("%s  %s  key %s  %s%n", letter.id(), letter.at(), letter.key(), letter.type());
        out.printf("  came as %s; %s could not read it: %s%n", letter.from(), letter.consumer(), letter.reason());
        out.printf("  %s%n", letter.value());
    }
}
