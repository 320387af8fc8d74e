package org.kept.fulfilment.declaration;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the departments' files are. */
@ConfigMapping(prefix = "kept.departments")
interface DepartmentsConfig {
    /** Where Kubernetes mounts them, unless told otherwise. */
    @WithDefault("/etc/kept/departments")
    Path directory();
}
