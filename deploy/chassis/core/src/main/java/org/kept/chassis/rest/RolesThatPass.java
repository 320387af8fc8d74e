package org.kept.chassis.rest;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;

/**
 * Whom an endpoint is for, as its method says it, or else its class.
 *
 * @param names empty for an endpoint that is closed
 */
record RolesThatPass(List<String> names) {

    static RolesThatPass of(Method endpoint) {
        RolesAllowed allowed = endpoint.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = endpoint.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        return new RolesThatPass(allowed == null ? List.of() : List.of(allowed.value()));
    }

    /** In words. What else would be asked of the caller is for the endpoint to say, and which roles the token has is not told. */
    String told() {
        if (names.isEmpty()) {
            return "This endpoint is closed: no role opens it.";
        }
        String roles = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or "));
        return "It is for the role " + roles + ": ask with the token of somebody who has it.";
    }
}
