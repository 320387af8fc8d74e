package org.kept.proposition.templates.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.kept.proposition.domain.Clause;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.domain.Value;

/**
 * A proposition to be made again and again.
 *
 * @param value null when nobody has put a figure to it
 * @param standard a touch-point may commit it by itself
 * @param version of the row, for its ETag
 */
public record Template(
        UUID id,
        String name,
        String statement,
        Value value,
        boolean standard,
        List<TemplatePromise> promises,
        long version) {

    /**
     * What it says when it is used at a moment, with new commitments.
     *
     * @throws java.time.DateTimeException when a date is beyond all dates
     */
    public Terms terms(Instant start) {
        List<UUID> ids =
                Stream.generate(UUID::randomUUID).limit(promises.size()).toList();
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            clauses.add(new Clause(ids.get(i), false, promises.get(i).at(start, ids), false));
        }
        return new Terms(statement, value, null, clauses);
    }
}
