package org.kept.proposition.templates.rest;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.rest.EntityTags;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.templates.domain.Template;
import org.kept.proposition.templates.persistence.Templates;

/** Finds the template that a request means: 404 when it is not there, 412 or 428 when another version is meant. */
@ApplicationScoped
public class Known {
    private final Templates templates;

    Known(Templates templates) {
        this.templates = templates;
    }

    /** @param standardOnly for who may not see the others */
    public Uni<Template> toUse(UUID id, boolean standardOnly) {
        return templates.find(id).map(found -> {
            Template there = mustExist(found, id);
            if (standardOnly && !there.standard()) {
                throw missing(id);
            }
            return there;
        });
    }

    /** Locked until the transaction ends. */
    Uni<Template> toChange(UUID id, String ifMatch) {
        return templates
                .lock(id)
                .invoke(found ->
                        EntityTags.mustMatch(ifMatch, mustExist(found, id).version()));
    }

    private static Template mustExist(Template found, UUID id) {
        if (found == null) {
            throw missing(id);
        }
        return found;
    }

    private static RuntimeException missing(UUID id) {
        return Problems.notFound("There is no template " + id + " to use; GET /api/propositions/templates lists them.");
    }
}
