package org.kept.proposition.feasibility.persistence;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.proposition.feasibility.domain.Capability;

/** What each department has told of itself last. */
@ApplicationScoped
public class Capabilities {
    // Whatever comes late or again leaves the higher revision standing. Without the cast to text the driver would make
    // one JSON string of the content.
    private static final String KNOW = """
            insert into department_capabilities (department, revision, content)
            values (?1, ?2, cast(cast(?3 as text) as jsonb))
            on conflict (department) do update set revision = excluded.revision, content = excluded.content
            where department_capabilities.revision < excluded.revision""";
    private static final String OF = "select cast(content as text) from department_capabilities where department in ?1";

    private final ObjectMapper json;

    Capabilities(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public Uni<Void> know(Capability capability, long revision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOW)
                        .setParameter(1, capability.department())
                        .setParameter(2, revision)
                        .setParameter(3, written(capability))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return by department; who has told nothing is left out */
    public Uni<Map<String, Capability>> of(Collection<String> departments) {
        if (departments.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, String.class)
                        .setParameter(1, departments)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(this::read)
                        .collect(Collectors.toMap(Capability::department, capability -> capability)));
    }

    private String written(Capability capability) {
        try {
            return json.writeValueAsString(capability);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for " + capability, unwritable);
        }
    }

    private Capability read(String content) {
        try {
            return json.readValue(content, Capability.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What is kept is no capability: " + content, unreadable);
        }
    }
}
