package org.kept.proposition.templates.rest;

import java.util.List;
import java.util.UUID;

import org.kept.proposition.rest.MoneyBody;
import org.kept.proposition.templates.domain.Template;
import org.kept.proposition.templates.domain.TemplatePromise;

/** A template as it stands; its promises as they were written. */
record TemplateResponse(
        UUID templateId,
        String name,
        String statement,
        MoneyBody value,
        boolean standard,
        long version,
        List<TemplatePromise> commitments) {

    static TemplateResponse of(Template template) {
        return new TemplateResponse(
                template.id(),
                template.name(),
                template.statement(),
                MoneyBody.of(template.value()),
                template.standard(),
                template.version(),
                template.promises());
    }
}
