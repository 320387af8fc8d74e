package org.kept.fulfilment.rest;

import java.util.Arrays;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.fulfilment.application.DeclaredHoldReasons;
import org.kept.fulfilment.domain.ReasonCode;

/** For which reasons work may stand still, and which of them stop the department's clock. */
@Path("/api/fulfilment/hold-reasons")
@RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
class HoldReasonsResource {
    private final DeclaredHoldReasons declared;

    HoldReasonsResource(DeclaredHoldReasons declared) {
        this.declared = declared;
    }

    record HoldReason(String code, String text, boolean pausesClock) {}

    @GET
    public Page.Body<HoldReason> list() {
        return new Page.Body<>(Arrays.stream(ReasonCode.values())
                .map(code -> new HoldReason(
                        code.word(), code.meaning(), declared.reasons().pauses(code)))
                .toList());
    }
}
