package org.kept.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that PostgreSQL keeps its data in.
 *
 * @param folder exists as a whole or not at all
 */
record Cluster(Path folder) {

    static final String SUPERUSER = "postgres";

    /** Takes the cluster of an earlier run, or makes one. Text sorts by code point, the same on each machine. */
    static Cluster in(Path folder, Program program, Unprivileged user) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path draft = Files.createTempDirectory(folder.getParent(), "postgres-draft");
            Path password = Files.writeString(draft.resolveSibling("postgres-password"), SUPERUSER);
            user.give(draft);
            user.give(password);
            List<String> command = new ArrayList<>(user.prefix());
            command.addAll(List.of(program.initdb().toString(), "--pgdata", draft.toString()));
            command.addAll(List.of("--username", SUPERUSER, "--pwfile", password.toString()));
            command.addAll(List.of("--auth", "scram-sha-256", "--encoding", "UTF8", "--data-checksums"));
            command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"));
            Commands.run(command);
            Files.delete(password);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Cluster(folder);
    }

    Path pidFile() {
        return folder.resolve("postmaster.pid");
    }
}
