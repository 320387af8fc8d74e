package org.kept.chassis.rest;

/** Strong entity tags made of a row's version: {@code "7"}. */
public final class EntityTags {
    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * @param ifMatch the request's {@code If-Match} header, one tag or {@code *}
     * @param version the version that stands in the database
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 when absent, 412 when another version stands
     */
    public static void mustMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.preconditionRequired(
                    "Send If-Match with the ETag of the version that you read, for example If-Match: " + of(version)
                            + ".");
        }
        if (!ifMatch.trim().equals("*") && !ifMatch.trim().equals(of(version))) {
            throw Problems.stale("The version is " + of(version) + " now: read it again, then decide.");
        }
    }
}
