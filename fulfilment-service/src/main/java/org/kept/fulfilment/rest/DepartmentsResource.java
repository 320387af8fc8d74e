package org.kept.fulfilment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.fulfilment.calendars.application.RefiningDepartments;
import org.kept.fulfilment.calendars.rest.DepartmentAnswers;
import org.kept.fulfilment.calendars.rest.Reader;
import org.kept.fulfilment.persistence.Departments;

/** To whom something can be promised; nobody who may call at all is kept from knowing. */
@Path("/api/departments")
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.DEPARTMENT, Roles.TOUCH_POINT, Roles.ORDER_FEED, Roles.OPS})
class DepartmentsResource {
    private final Departments departments;
    private final RefiningDepartments refining;
    private final Caller caller;

    DepartmentsResource(Departments departments, RefiningDepartments refining, Caller caller) {
        this.departments = departments;
        this.refining = refining;
        this.caller = caller;
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

    /** Who belongs to it, and who hears of its silence, is for colleagues; as whom they sign in is for itself and operations. */
    @GET
    @Path("{id}")
    @WithSession
    public Uni<Response> read(@PathParam("id") String id) {
        return refining.read(id)
                .map(found -> DepartmentAnswers.of(DepartmentAnswers.mustExist(found, id), readerOf(id)));
    }

    private Reader readerOf(String department) {
        if (caller.has(Roles.OPS)
                || caller.department().filter(department::equals).isPresent()) {
            return Reader.OWN;
        }
        return caller.has(Roles.TOUCH_POINT) || caller.has(Roles.ORDER_FEED) ? Reader.STRANGER : Reader.COLLEAGUE;
    }
}
