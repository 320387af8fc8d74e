/** Policies on their way out to {@code segmentation-policies.v1}. Whether one is sound is the domain's, which holds the ranking's. */
package org.kept.segmentation.policies;
