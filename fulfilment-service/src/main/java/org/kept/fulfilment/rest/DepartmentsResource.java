package org.kept.fulfilment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.persistence.Departments;

/** To whom something can be promised; nobody who may call at all is kept from knowing. */
@Path("/api/departments")
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.DEPARTMENT, Roles.TOUCH_POINT, Roles.ORDER_FEED, Roles.OPS})
class DepartmentsResource {
    private final Departments departments;

    DepartmentsResource(Departments departments) {
        this.departments = departments;
    }

    /** All of them: a company has a handful. */
    @GET
    @WithSession
    public Uni<Page.Body<DepartmentResponse>> list() {
        return departments
                .inOrder()
                .map(found -> new Page.Body<>(
                        found.stream().map(DepartmentResponse::of).toList()));
    }

    @GET
    @Path("{id}")
    @WithSession
    public Uni<DepartmentResponse> read(@PathParam("id") String id) {
        return departments
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("There is no department '" + id + "'."))
                .map(DepartmentResponse::of);
    }
}
