package org.kept.cli.gateway;

import java.util.Map;
import java.util.Optional;

/**
 * Which service answers which path. The segment after {@code /api/} decides.
 *
 * @param portOfSegment the service's port by that segment
 */
public record Routes(Map<String, Integer> portOfSegment) {

    private static final String PREFIX = "/api/";

    public Routes {
        portOfSegment = Map.copyOf(portOfSegment);
    }

    public static Routes to(int account, int segmentation, int proposition, int fulfilment) {
        return new Routes(Map.of(
                "accounts", account,
                "orders", account,
                "segmentation", segmentation,
                "propositions", proposition,
                "commitments", proposition,
                "salespeople", proposition,
                "departments", fulfilment,
                "fulfilment", fulfilment));
    }

    /** Empty for a path that no service has; {@code path} is without its query. */
    public Optional<Integer> portFor(String path) {
        if (path == null || !path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', PREFIX.length());
        String segment = path.substring(PREFIX.length(), end < 0 ? path.length() : end);
        return Optional.ofNullable(portOfSegment.get(segment));
    }
}
