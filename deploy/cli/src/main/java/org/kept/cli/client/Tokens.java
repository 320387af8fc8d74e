package org.kept.cli.client;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.kept.embedded.LocalIssuer;

/**
 * Bearer tokens of the local users, signed by the key that the local set-up's services trust. One is made per user and
 * kept: it is valid for longer than any command of a laptop runs.
 */
public final class Tokens {

    private final LocalIssuer issuer;
    private final Map<String, String> made = new ConcurrentHashMap<>();

    public Tokens(Path keys) {
        this.issuer = LocalIssuer.in(keys);
    }

    /** @throws IllegalArgumentException for a name that is no local user's */
    public String of(String user) {
        return made.computeIfAbsent(user, issuer::token);
    }

    public String publicKey() {
        return issuer.publicKey();
    }
}
