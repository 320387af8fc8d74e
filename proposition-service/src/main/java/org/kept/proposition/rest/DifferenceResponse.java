package org.kept.proposition.rest;

import java.util.List;

import org.kept.proposition.domain.Difference;
import org.kept.proposition.domain.Difference.Change;
import org.kept.proposition.domain.Difference.Changed;
import org.kept.proposition.domain.Value;
import org.kept.proposition.domain.VersionContent.Line;

/** What sets two versions apart: fields of the whole, and commitments that were added, removed or changed. */
record DifferenceResponse(int from, int to, List<Change> fields, Commitments commitments) {

    record Commitments(List<Line> added, List<Line> removed, List<Changed> changed) {}

    static DifferenceResponse of(Difference difference) {
        return new DifferenceResponse(
                difference.from(),
                difference.to(),
                difference.fields().stream().map(DifferenceResponse::said).toList(),
                new Commitments(difference.added(), difference.removed(), difference.changed()));
    }

    private static Change said(Change change) {
        return new Change(change.field(), said(change.from()), said(change.to()));
    }

    private static Object said(Object value) {
        return value instanceof Value money ? MoneyBody.of(money) : value;
    }
}
