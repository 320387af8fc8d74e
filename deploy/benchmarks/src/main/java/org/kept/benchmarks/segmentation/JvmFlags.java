package org.kept.benchmarks.segmentation;

import java.util.ArrayList;
import java.util.List;

/** The same for every contender. Touching the heap beforehand keeps the system's paging out of the first pass. */
final class JvmFlags {
    /** What Flink needs of a Java 17; it changes nothing for the others. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang=ALL-UNNAMED",
            "java.base/java.lang.reflect=ALL-UNNAMED",
            "java.base/java.net=ALL-UNNAMED",
            "java.base/java.io=ALL-UNNAMED",
            "java.base/java.nio=ALL-UNNAMED",
            "java.base/sun.nio.ch=ALL-UNNAMED",
            "java.base/java.text=ALL-UNNAMED",
            "java.base/java.time=ALL-UNNAMED",
            "java.base/java.util=ALL-UNNAMED",
            "java.base/java.util.concurrent=ALL-UNNAMED",
            "java.base/java.util.concurrent.atomic=ALL-UNNAMED",
            "java.base/java.util.concurrent.locks=ALL-UNNAMED");

    private JvmFlags() {}

    static List<String> of(String heap) {
        List<String> flags =
                new ArrayList<>(List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseG1GC", "-XX:+AlwaysPreTouch"));
        OPENED.forEach(opened -> flags.addAll(List.of("--add-opens", opened)));
        return flags;
    }
}
