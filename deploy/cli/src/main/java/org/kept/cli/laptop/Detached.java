package org.kept.cli.laptop;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.kept.cli.screen.KeptFailure;
import org.kept.cli.screen.Pause;

/**
 * The same command once more, in a session of its own where the system has {@code setsid} and deaf to the terminal's end
 * elsewhere (macOS), followed until it is ready.
 */
public final class Detached {

    /** What the followed command says last, when all is ready. */
    public static final String READY = "Ctrl-C or 'kept down' ends it.";

    private static final long LOOK_EVERY_MS = 100;
    private static final String ALONE =
            "if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; else trap '' HUP INT; exec \"$@\"; fi";

    private Detached() {}

    /** Returns when it is ready; what it says meanwhile is said here. */
    public static void start(Instance instance, String[] arguments, PrintWriter out) {
        Path log = instance.freshLog("up");
        Process process = launch(arguments, log);
        long read = 0;
        StringBuilder said = new StringBuilder();
        while (true) {
            boolean alive = process.isAlive();
            String news = from(log, read);
            read += news.getBytes(StandardCharsets.UTF_8).length;
            said.append(news);
            int ready = news.indexOf(READY);
            out.print(ready < 0 ? news : news.substring(0, ready));
            out.flush();
            if (said.indexOf(READY) >= 0) {
                out.println("It goes on running; 'kept down' ends it. What it says: " + log);
                return;
            }
            if (!alive && news.isEmpty()) {
                throw new KeptFailure("It did not start; see above, or " + log + ".");
            }
            Pause.ms(LOOK_EVERY_MS);
        }
    }

    private static Process launch(String[] arguments, Path log) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", ALONE, "kept"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.kept.cli.KeptCommand"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The supervisor could not be started", e);
        }
    }

    private static String from(Path log, long offset) {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - offset)];
            file.seek(offset);
            file.readFully(news);
            int whole = new String(news, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
            return new String(news, 0, whole, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
