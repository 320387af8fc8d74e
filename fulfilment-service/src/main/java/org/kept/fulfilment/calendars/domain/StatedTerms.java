package org.kept.fulfilment.calendars.domain;

import java.time.Instant;

import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.DepartmentTerms;

/**
 * What is said of one department: by its file, and by people who have refined it.
 *
 * @param refinement null when the file holds as it is
 * @param revision of the refinement; rises when it is said or taken back, from 0
 * @param by who did so last, and when; null while nobody has
 */
public record StatedTerms(
        String department, DepartmentTerms declared, DepartmentTerms refinement, long revision, String by, Instant at) {
    /** Of a department that is new. */
    public static StatedTerms ofFile(Declaration declaration) {
        return new StatedTerms(declaration.id(), DepartmentTerms.of(declaration), null, 0, null, null);
    }

    /** The file says something else now; what was refined stays refined. */
    public StatedTerms declaredAs(Declaration declaration) {
        return new StatedTerms(department, DepartmentTerms.of(declaration), refinement, revision, by, at);
    }

    /** @param next null takes back what was refined */
    public StatedTerms refinedTo(DepartmentTerms next, String who, Instant now) {
        return new StatedTerms(department, declared, next, revision + 1, who, now);
    }

    /** @throws org.kept.fulfilment.domain.WrongTerm when the refinement holds what it cannot hold */
    public Declaration inForce() {
        return (refinement == null ? declared : declared.refinedBy(refinement)).declaration(department);
    }
}
