package org.kept.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that starts a platform, tells its process id, and waits to be killed. */
final class PlatformHolder {

    private PlatformHolder() {}

    public static void main(String[] args) throws InterruptedException {
        PlatformOptions options =
                PlatformOptions.at(Path.of(args[0])).log(Path.of(args[1])).withoutConnect();
        PlatformProcess platform = PlatformProcess.start(args.length > 2 ? options.withTemporaryData() : options);
        System.out.println(platform.pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    static Process launch(Path data, Path log, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PlatformHolder.class.getName()));
        command.addAll(List.of(data.toString(), log.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static long platformOf(Process holder) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        return Long.parseLong(reader.readLine());
    }
}
