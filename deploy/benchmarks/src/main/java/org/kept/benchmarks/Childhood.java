package org.kept.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The child's side of a {@link Child}: lines out, lines in, and the end of the process at the end of its input. */
public final class Childhood {
    private final PrintStream output;

    private Childhood(PrintStream output) {
        this.output = output;
    }

    /**
     * Takes over standard output: what libraries print goes to standard error from here on.
     *
     * @param listener is told each line of standard input, on one thread, and through whom to answer
     * @param atTheEnd runs at the end of the input, before the process ends
     */
    public static Childhood begin(BiConsumer<Childhood, String> listener, Runnable atTheEnd) {
        Childhood childhood = new Childhood(System.out);
        System.setOut(System.err);
        Thread reader = new Thread(
                () -> {
                    childhood.read(listener);
                    atTheEnd.run();
                    Runtime.getRuntime().halt(0);
                },
                "input");
        reader.setDaemon(true);
        reader.start();
        return childhood;
    }

    public synchronized void say(String line) {
        output.println(line);
        output.flush();
    }

    private void read(BiConsumer<Childhood, String> listener) {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                listener.accept(this, line);
            }
        } catch (IOException | RuntimeException broken) {
            broken.printStackTrace();
        }
    }
}
