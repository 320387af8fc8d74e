package org.kept.segmentation.rest;

import org.kept.chassis.rest.Problems;
import org.kept.chassis.rest.Problems.Violation;
import org.kept.segmentation.domain.PolicyClaim;
import org.kept.segmentation.domain.PolicyClaim.Verdict;
import org.kept.segmentation.domain.SegmentationPolicy;

/** A claim's verdict as REST has it. */
final class Sound {
    private Sound() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that is wrong */
    static SegmentationPolicy policy(PolicyClaim claim, long version, int historyDays) {
        Verdict verdict = claim.judge(version, historyDays);
        if (verdict instanceof Verdict.Faulty faulty) {
            throw Problems.invalid(faulty.faults().stream()
                    .map(fault -> new Violation(fault.field(), fault.message()))
                    .toList());
        }
        return ((Verdict.Sound) verdict).policy();
    }
}
