package org.kept.proposition.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.rest.EntityTags;
import org.kept.proposition.application.Drafted;
import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.persistence.Timeline;

/** A proposition as an answer, with its ETag. */
final class Answers {
    private Answers() {}

    static Response tagged(Proposition proposition) {
        return tagged(proposition, null);
    }

    /** @param asked when it was asked for a signature that is waited for still, or null */
    static Response tagged(Proposition proposition, Timeline.Entry asked) {
        return Response.ok(PropositionResponse.of(proposition, asked))
                .header(HttpHeaders.ETAG, EntityTags.of(proposition.version()))
                .build();
    }

    static Answer drafted(Drafted drafted) {
        return created(drafted.proposition(), DraftedResponse.of(drafted));
    }

    static Answer created(Proposition proposition) {
        return created(proposition, PropositionResponse.of(proposition));
    }

    private static Answer created(Proposition proposition, Object body) {
        return new Answer(
                Response.Status.CREATED.getStatusCode(),
                body,
                "/api/propositions/" + proposition.id(),
                EntityTags.of(proposition.version()));
    }

    /** What the decision has told beside the proposition goes along: outcomes, or what is beyond the mandate. */
    static Answer of(Proposition proposition, Decision decision, boolean isLed) {
        return new Answer(
                Response.Status.OK.getStatusCode(),
                DecidedResponse.of(proposition, decision, isLed),
                null,
                EntityTags.of(proposition.version()));
    }

    static Answer of(Commitment commitment) {
        return new Answer(
                Response.Status.OK.getStatusCode(),
                OwedResponse.of(commitment),
                null,
                EntityTags.of(commitment.proposition().version()));
    }
}
