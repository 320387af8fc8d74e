package org.kept.segmentation.rest;

import org.kept.chassis.rest.Problems;
import org.kept.segmentation.domain.PolicyClaim;
import org.kept.segmentation.domain.SegmentationPolicy;

/**
 * What if? What is absent stays as it is; one of the two is there.
 *
 * @param share a decimal such as {@code 0.15}: above 0, up to 1, at most 4 decimals
 * @param windowDays from 1 to the length of the history
 * @param limit how many who would enter, and who would leave, are named at most, from 1 to 5,000; absent: 100
 */
public record PreviewRequest(String share, Integer windowDays, Integer limit) {
    private static final int NAMED_USUALLY = 100;
    private static final int NAMED_MAX = 5_000;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that is wrong */
    SegmentationPolicy mustBeSound(SegmentationPolicy now, int historyDays) {
        if (share == null && windowDays == null) {
            throw Problems.invalid("share", "is missing, and windowDays too: one of them is needed");
        }
        if (limit != null && (limit < 1 || limit > NAMED_MAX)) {
            throw Problems.invalid("limit", "is from 1 to " + NAMED_MAX);
        }
        return Sound.policy(new PolicyClaim(share, windowDays, null).orAsIn(now), now.version(), historyDays);
    }

    int namedMax() {
        return limit == null ? NAMED_USUALLY : limit;
    }
}
