package org.kept.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

/** What the measurements were made on, and how busy it was. */
public final class Machine {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long BYTES_PER_GIB = 1L << 30;

    private Machine() {}

    /** Of the last minute. Negative where the system does not tell. */
    public static double loadAverage() {
        return SYSTEM.getSystemLoadAverage();
    }

    /** One line: cores, memory, processor, system, Java. No names of machines or people. */
    public static String line() {
        return "%d cores (%s), %d GiB, %s %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Math.round((double) SYSTEM.getTotalMemorySize() / BYTES_PER_GIB),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException notLinux) {
            return "unknown processor";
        }
    }
}
