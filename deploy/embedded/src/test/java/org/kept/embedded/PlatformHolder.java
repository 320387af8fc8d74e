package org.kept.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JVM that starts a platform, tells its process id, and waits to be killed. */
final class PlatformHolder {

    private PlatformHolder() {}

    public static void main(String[] args) throws InterruptedException {
        PlatformOptions options = PlatformOptions.at(Path.of(args[0])).log(Path.of(args[1]));
        PlatformProcess platform = PlatformProcess.start(options.withoutConnect());
        System.out.println(platform.pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    static Process launch(Path data, Path log) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java, "-cp", classPath, PlatformHolder.class.getName(), data.toString(), log.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static long platformOf(Process holder) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        return Long.parseLong(reader.readLine());
    }
}
