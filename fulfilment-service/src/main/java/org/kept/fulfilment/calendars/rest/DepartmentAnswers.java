package org.kept.fulfilment.calendars.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.kept.chassis.rest.EntityTags;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.calendars.application.RefiningDepartments.Refined;

/** A department in HTTP. Its {@code ETag} is of what people have refined: measuring it does not change that. */
public final class DepartmentAnswers {
    private DepartmentAnswers() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    public static Refined mustExist(Refined found, String id) {
        if (found == null) {
            throw Problems.notFound("There is no department '" + id + "'.");
        }
        return found;
    }

    public static Response of(Refined found, Reader reader) {
        return Response.ok(DepartmentDetail.of(found, reader))
                .header(HttpHeaders.ETAG, EntityTags.of(found.terms().revision()))
                .build();
    }
}
