package org.kept.embedded.postgres;

import java.io.IOException;
import java.util.List;

import com.sun.security.auth.module.UnixSystem;

import org.kept.embedded.PlatformFailure;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody to the program, while the files stay
 * root's to the kernel.
 */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private Unprivileged() {}

    /** What to put before a command of PostgreSQL's; nothing for a normal user. */
    static List<String> prefix() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        try {
            Commands.run(List.of("unshare", "--user", "true"));
            return NAMESPACE;
        } catch (IOException | PlatformFailure e) {
            throw new PlatformFailure(
                    "PostgreSQL does not run as root, and this machine allows root no user namespace: use a normal user",
                    e);
        }
    }
}
