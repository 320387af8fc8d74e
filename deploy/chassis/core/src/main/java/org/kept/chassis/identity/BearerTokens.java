package org.kept.chassis.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies a bearer token once and knows it for a while, as a client sends the same one with each request. Whatever is not
 * a bearer token, or not known, is for Quarkus' own mechanism. Not for tokens that are bound to a client's certificate:
 * their binding would have to be looked at each time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    private static final int SIZE_MAX = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;

    BearerTokens(
            OidcAuthenticationMechanism oidc,
            @ConfigProperty(name = "kept.identity.trust-verified", defaultValue = "PT1M") Duration trusted) {
        this.oidc = oidc;
        this.verified = new VerifiedTokens(trusted, SIZE_MAX);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String authorization = request.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return oidc.authenticate(request, providers);
        }
        String token = authorization.substring(SCHEME.length());
        SecurityIdentity known = verified.find(token, Instant.now());
        return known != null
                ? Uni.createFrom().item(known)
                : oidc.authenticate(request, providers).invoke(identity -> {
                    if (identity != null) {
                        verified.remember(token, identity, Instant.now());
                    }
                });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
