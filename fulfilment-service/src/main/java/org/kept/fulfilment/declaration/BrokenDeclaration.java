package org.kept.fulfilment.declaration;

import java.nio.file.Path;

/** A declaration that cannot be understood. The service does not start: it would forget a department in silence. */
final class BrokenDeclaration extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BrokenDeclaration(Path where, String what) {
        super(where + ": " + what);
    }
}
