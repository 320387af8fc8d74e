package org.kept.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line of {@link Platform}.
 *
 * @param ports 0 takes a free one
 * @param temporary whether the data directory goes with the platform
 */
record Arguments(Path data, Path deploy, PlatformPorts ports, boolean connect, boolean temporary) {

    private static final String NO_CONNECT = "--no-connect";
    private static final String TEMPORARY = "--temporary";

    /** @throws PlatformFailure when something is missing, unknown or no number */
    static Arguments parse(String... args) {
        List<String> rest = new ArrayList<>(List.of(args));
        boolean connect = !rest.remove(NO_CONNECT);
        boolean temporary = rest.remove(TEMPORARY);
        Map<String, String> values = pairs(rest);
        Arguments arguments = new Arguments(
                path(values, "--data"),
                path(values, "--deploy"),
                new PlatformPorts(
                        port(values, "--postgres-port"), port(values, "--kafka-port"), port(values, "--connect-port")),
                connect,
                temporary);
        if (!values.isEmpty()) {
            throw new PlatformFailure("Unknown: " + values.keySet());
        }
        return arguments;
    }

    private static Map<String, String> pairs(List<String> args) {
        if (args.size() % 2 != 0) {
            throw new PlatformFailure("A value is missing in " + args);
        }
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            pairs.put(args.get(i), args.get(i + 1));
        }
        return pairs;
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
