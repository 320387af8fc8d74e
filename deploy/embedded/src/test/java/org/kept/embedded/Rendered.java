package org.kept.embedded;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** What Kubernetes would get: the base, or an overlay, as kustomize renders it. */
public final class Rendered {
    private Rendered() {}

    /** Skips the test, with these words, on a machine that has no kubectl. */
    public static String base() throws IOException, InterruptedException {
        return of(Path.of("base"));
    }

    /** @param directory in deploy/kubernetes */
    public static String of(Path directory) throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasKubectl(), "rendering the manifests needs kubectl");
        Path base = SourceTree.root().resolve(Path.of("deploy", "kubernetes")).resolve(directory);
        Process process = new ProcessBuilder("kubectl", "kustomize", base.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String yaml = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError("kubectl kustomize failed on " + base);
        }
        return yaml;
    }

    private static boolean hasKubectl() throws InterruptedException {
        try {
            return new ProcessBuilder("kubectl", "version", "--client")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
