package org.kept.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;

import org.kept.embedded.PlatformFailure;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own root is nobody to the program, while the files stay
 * root's to the kernel; where that is not allowed, as in many containers, the program runs as nobody indeed.
 *
 * @param prefix what to put before a command of PostgreSQL's; nothing for a normal user
 * @param otherUser whether files must be handed over
 */
record Unprivileged(List<String> prefix, boolean otherUser) {

    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    static Unprivileged choose() {
        if (new UnixSystem().getUid() != 0) {
            return new Unprivileged(List.of(), false);
        }
        if (works(NAMESPACE)) {
            return new Unprivileged(NAMESPACE, false);
        }
        if (works(AS_NOBODY)) {
            return new Unprivileged(AS_NOBODY, true);
        }
        throw new PlatformFailure(
                "PostgreSQL does not run as root, and neither unshare nor setpriv helps here:" + " use a normal user");
    }

    /** Gives the path to the user that commands run as, and lets that one reach it; nothing else in the folder. */
    void give(Path path) throws IOException {
        if (otherUser) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setPosixFilePermissions(path.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            Commands.run(Stream.concat(prefix.stream(), Stream.of("true")).toList());
            return true;
        } catch (IOException | PlatformFailure e) {
            return false;
        }
    }
}
