package org.kept.fulfilment.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the departments' files are, and for which of them this deployment works. */
@ConfigMapping(prefix = "kept.departments")
public interface DepartmentsConfig {
    /** Where Kubernetes mounts them, unless told otherwise. */
    @WithDefault("/etc/kept/departments")
    Path directory();

    /** Ids, separated by commas; absent for all that there are. The channels follow from it. */
    Optional<List<String>> served();
}
