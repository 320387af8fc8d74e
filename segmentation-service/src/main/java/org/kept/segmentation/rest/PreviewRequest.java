package org.kept.segmentation.rest;

import org.kept.chassis.rest.Problems;
import org.kept.segmentation.domain.PolicyClaim;
import org.kept.segmentation.domain.SegmentationPolicy;

/**
 * What if? What is absent stays as it is; one of the two is there.
 *
 * @param share a decimal such as {@code 0.15}: above 0, up to 1, at most 4 decimals
 * @param windowDays from 1 to the length of the history
 */
public record PreviewRequest(String share, Integer windowDays) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that is wrong */
    SegmentationPolicy mustBeSound(SegmentationPolicy now, int historyDays) {
        if (share == null && windowDays == null) {
            throw Problems.invalid("share", "is missing, and windowDays too: one of them is needed");
        }
        return Sound.policy(new PolicyClaim(share, windowDays, null).orAsIn(now), now.version(), historyDays);
    }
}
