package org.kept.proposition.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kept.proposition.domain.PropositionVersion;
import org.kept.proposition.domain.VersionContent.Line;

/** A version as it was made, for good. */
record VersionResponse(
        UUID propositionId,
        int number,
        String statement,
        MoneyBody value,
        LocalDate validUntil,
        List<Line> commitments,
        String madeBy,
        Instant madeAt,
        String reason) {

    static VersionResponse of(PropositionVersion version) {
        return new VersionResponse(
                version.propositionId(),
                version.number(),
                version.content().statement(),
                MoneyBody.of(version.content().value()),
                version.content().validUntil(),
                version.content().commitments(),
                version.made().by(),
                version.made().at(),
                version.made().why());
    }
}
