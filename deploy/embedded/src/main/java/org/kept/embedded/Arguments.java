package org.kept.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The command line of {@link Platform}; a port of 0 takes a free one. */
record Arguments(Path data, Path deploy, PlatformPorts ports, boolean connect) {

    private static final String NO_CONNECT = "--no-connect";

    /** @throws PlatformFailure when something is missing, unknown or no number */
    static Arguments parse(String... args) {
        Map<String, String> values = new HashMap<>();
        boolean connect = true;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(NO_CONNECT)) {
                connect = false;
            } else if (i + 1 < args.length) {
                values.put(args[i], args[++i]);
            } else {
                throw new PlatformFailure("What is " + args[i] + "?");
            }
        }
        Arguments arguments = new Arguments(
                path(values, "--data"),
                path(values, "--deploy"),
                new PlatformPorts(
                        port(values, "--postgres-port"), port(values, "--kafka-port"), port(values, "--connect-port")),
                connect);
        if (!values.isEmpty()) {
            throw new PlatformFailure("Unknown: " + values.keySet());
        }
        return arguments;
    }

    private static Path path(Map<String, String> values, String name) {
        String value = values.remove(name);
        if (value == null) {
            throw new PlatformFailure(name + " is missing");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static int port(Map<String, String> values, String name) {
        String value = values.remove(name);
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new PlatformFailure(name + " is no number: " + value, e);
        }
    }
}
