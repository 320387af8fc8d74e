package org.kept.fulfilment.declaration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.kept.fulfilment.domain.Declaration;

/**
 * All departments below a directory: {@code <id>/department.properties} as in the source tree, or {@code
 * <id>.properties} as Kubernetes mounts them. Other files are none of its business.
 */
public final class DepartmentFiles {
    private static final int DEPTH_MAX = 2;

    private DepartmentFiles() {}

    /**
     * @return at least one, by id
     * @throws IllegalArgumentException in words, when there is none, one cannot be understood, or two are of one id
     */
    public static List<Declaration> below(Path directory) {
        Map<String, Path> files = new TreeMap<>();
        Map<String, Declaration> declarations = new TreeMap<>();
        for (Path file : propertiesFiles(directory)) {
            Declaration declaration = DepartmentFile.read(file);
            Path other = files.put(declaration.id(), file);
            if (other != null) {
                throw new BrokenDeclaration(file, "id is '" + declaration.id() + "', as in " + other);
            }
            declarations.put(declaration.id(), declaration);
        }
        if (declarations.isEmpty()) {
            throw new BrokenDeclaration(directory, "declares no department (kept.departments.directory)");
        }
        return List.copyOf(declarations.values());
    }

    private static List<Path> propertiesFiles(Path directory) {
        try (Stream<Path> paths = Files.walk(directory, DEPTH_MAX)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(".properties"))
                    .filter(Files::isRegularFile)
                    .filter(path -> !isKubernetesOwn(directory.relativize(path)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException away) {
            throw new BrokenDeclaration(directory, "cannot be read (kept.departments.directory): " + away.getMessage());
        }
    }

    /** A mounted ConfigMap holds its files in a hidden directory, and links to them from where they are expected. */
    private static boolean isKubernetesOwn(Path relative) {
        return relative.getName(0).toString().startsWith("..");
    }
}
