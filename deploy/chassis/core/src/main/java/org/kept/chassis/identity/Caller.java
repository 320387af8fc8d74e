package org.kept.chassis.identity;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import org.kept.chassis.rest.Problems;

/** The principal of the current request, as its verified token states it. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** The user's stable name; it goes into histories, so it is never empty for an authenticated request. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The end of the token: who listens for longer shows a new one. */
    public Instant until() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    /** The department that a caller of the role {@code department} speaks for. */
    public Optional<String> department() {
        return token.claim("department").map(Object::toString);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when a department asks for another one's work */
    public void mustSpeakFor(String department) {
        if (has(Roles.DEPARTMENT) && !department().equals(Optional.of(department))) {
            throw Problems.forbidden("This token does not speak for the department '" + department
                    + "': ask with one whose claim 'department' names it.");
        }
    }
}
