package org.kept.proposition.templates.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Value;
import org.kept.proposition.people.persistence.Statements;
import org.kept.proposition.templates.domain.Template;
import org.kept.proposition.templates.domain.TemplatePromise;

/** The templates there are. */
@ApplicationScoped
public class Templates {
    private static final String SELECT =
            "select id, name, standard, version, cast(content as text) from proposition_templates";

    // Without the cast to text the driver would make one JSON string of the content.
    private static final String ADD = """
            insert into proposition_templates (id, name, standard, version, content, written_by, written_at)
            values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb), ?6, ?7)""";
    private static final String REPLACE = """
            update proposition_templates set name = ?2, standard = ?3, version = ?4,
                content = cast(cast(?5 as text) as jsonb), written_by = ?6, written_at = ?7
            where id = ?1""";

    private final ObjectMapper json;

    Templates(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What is kept as JSON. */
    record Content(String statement, Value value, List<TemplatePromise> promises) {}

    /** @return null when there is none */
    public Uni<Template> find(UUID id) {
        return Statements.row(SELECT + " where id = ?1", id).map(row -> row == null ? null : template(row));
    }

    /** Locked until the transaction ends; null when there is none. */
    public Uni<Template> lock(UUID id) {
        return Statements.row(SELECT + " where id = ?1 for update", id).map(row -> row == null ? null : template(row));
    }

    /**
     * By id.
     *
     * @param after null for the beginning
     */
    public Uni<List<Template>> list(boolean standardOnly, UUID after, int count) {
        return Statements.rows(
                        SELECT + " where id > ?1 and (standard or not ?2) order by id limit ?3",
                        after == null ? new UUID(0, 0) : after,
                        standardOnly,
                        count)
                .map(rows -> rows.stream().map(this::template).toList());
    }

    public Uni<Void> add(Template template, String by, Instant now) {
        return write(ADD, template, by, now);
    }

    /** @param template locked in this transaction */
    public Uni<Void> replace(Template template, String by, Instant now) {
        return write(REPLACE, template, by, now);
    }

    public Uni<Void> remove(UUID id) {
        return Statements.change("delete from proposition_templates where id = ?1", id)
                .replaceWithVoid();
    }

    private Uni<Void> write(String sql, Template template, String by, Instant now) {
        return Statements.change(
                        sql,
                        template.id(),
                        template.name(),
                        template.standard(),
                        template.version(),
                        written(template),
                        by,
                        now)
                .replaceWithVoid();
    }

    private String written(Template template) {
        try {
            return json.writeValueAsString(new Content(template.statement(), template.value(), template.promises()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for " + template, unwritable);
        }
    }

    private Template template(Object[] row) {
        try {
            Content content = json.readValue((String) row[4], Content.class);
            return new Template(
                    (UUID) row[0],
                    (String) row[1],
                    content.statement(),
                    content.value(),
                    (Boolean) row[2],
                    content.promises(),
                    ((Number) row[3]).longValue());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What is kept is no template: " + row[4], unreadable);
        }
    }
}
