package org.kept.chassis.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RolesThatPassTest {
    @RolesAllowed({"sales", "ops"})
    static class Endpoints {
        public void asItsClass() {}

        @RolesAllowed("ops")
        public void forOneRole() {}
    }

    static class Closed {
        public void forNobody() {}
    }

    @Test
    void a_method_speaks_for_itself_or_else_its_class_does() throws NoSuchMethodException {
        assertEquals(List.of("sales", "ops"), of(Endpoints.class, "asItsClass").names());
        assertEquals(List.of("ops"), of(Endpoints.class, "forOneRole").names());
        assertEquals(List.of(), of(Closed.class, "forNobody").names());
    }

    @Test
    void whoever_is_refused_hears_with_which_role_it_passes() throws NoSuchMethodException {
        assertEquals(
                "It is for the role 'sales' or 'ops': ask with the token of somebody who has it.",
                of(Endpoints.class, "asItsClass").told());
        assertEquals(
                "This endpoint is closed: no role opens it.",
                of(Closed.class, "forNobody").told());
    }

    private static RolesThatPass of(Class<?> endpoints, String method) throws NoSuchMethodException {
        return RolesThatPass.of(endpoints.getMethod(method));
    }
}
