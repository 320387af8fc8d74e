package org.kept.fulfilment.webhooks.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a webhook leads: an absolute https URL of at most {@value #LENGTH_MAX} characters, without user or fragment.
 *
 * @param port always stated
 * @param path with the query
 */
public record Destination(boolean secure, String host, int port, String path) {
    private static final int LENGTH_MAX = 2048;
    private static final int PORT_MAX = 65_535;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * @param insecure whether plain http to this machine will do
     * @return what stands against it, in words that finish "the URL …"; empty when nothing does
     */
    public static Optional<String> objection(String url, boolean insecure) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException none) {
            return Optional.of("must be a URL");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > PORT_MAX) {
            return Optional.of("must be absolute, with a host, such as https://example.com/hooks");
        }
        if (url.length() > LENGTH_MAX) {
            return Optional.of("must have at most " + LENGTH_MAX + " characters");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("must have neither a user nor a fragment: who sends is told by the signature");
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        boolean own = insecure && "http".equalsIgnoreCase(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
        return secure || own ? Optional.empty() : Optional.of("must begin with https://");
    }

    /** Of a URL that nothing stands against. */
    public static Destination of(String url) {
        URI uri = URI.create(url);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Destination(secure, bare(uri.getHost()), port, path + query);
    }

    /** An IPv6 address in a URL stands in brackets. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
