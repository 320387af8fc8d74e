package org.kept.segmentation.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.kept.chassis.rest.EntityTags;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;

/**
 * The newest policy.
 *
 * @param inForce whether the ranking stands on it; until it does, which takes moments, it stands on the one before
 */
public record PolicyAnswer(String version, String share, int windowDays, String reportingCurrency, boolean inForce) {
    static PolicyAnswer of(Segmentation segmentation) {
        SegmentationPolicy newest = segmentation.ticker().policy();
        return new PolicyAnswer(
                Long.toString(newest.version()),
                newest.share().toPlainString(),
                newest.windowDays(),
                newest.reportingCurrency().getCurrencyCode(),
                newest.equals(segmentation.policy()));
    }

    Response toResponse() {
        return Response.ok(this)
                .header(HttpHeaders.ETAG, EntityTags.of(Long.parseLong(version)))
                .build();
    }
}
