package org.kept.embedded;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Signs bearer tokens (RS256) as an identity provider would, for the laptop and for tests. Whoever can read the private
 * key's file can be anyone: it is no identity provider for production.
 */
public final class LocalIssuer {

    public static final String ISSUER = "https://kept.local";
    public static final String AUDIENCE = "kept";

    private static final Duration WORKING_DAY = Duration.ofHours(12);

    private final KeyPair keys;

    private LocalIssuer(KeyPair keys) {
        this.keys = keys;
    }

    /** Takes the key pair kept in the folder, or makes one and keeps it there, readable by its owner only. */
    public static LocalIssuer in(Path folder) {
        return new LocalIssuer(KeyFiles.loadOrMake(folder));
    }

    /** What {@code quarkus.oidc.public-key} takes: X.509 in base64, without PEM's frame. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /**
     * For a local user: salesperson, sales-manager (both also with a name behind, as in {@code salesperson-anna}),
     * web-shop, order-system, operator, {@code <department>-desk} or {@code <department>-lead}.
     */
    public String token(String user) {
        Map<String, String> claims = LocalUsers.departmentOf(user)
                .map(department -> Map.of("department", department))
                .orElse(Map.of());
        return token(user, Set.of(LocalUsers.roleOf(user)), claims, WORKING_DAY);
    }

    /** For anyone; a negative validity gives a token that has expired. */
    public String token(String user, Set<String> roles, Map<String, String> claims, Duration validity) {
        JwtClaims jwt = new JwtClaims();
        jwt.setIssuer(ISSUER);
        jwt.setAudience(AUDIENCE);
        jwt.setSubject(user);
        jwt.setStringClaim("upn", user);
        jwt.setStringListClaim("groups", List.copyOf(roles));
        jwt.setIssuedAtToNow();
        jwt.setExpirationTimeMinutesInTheFuture(validity.toSeconds() / 60f);
        jwt.setGeneratedJwtId();
        claims.forEach(jwt::setStringClaim);
        return sign(jwt);
    }

    private String sign(JwtClaims jwt) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(keys.getPrivate());
        signature.setPayload(jwt.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }
}
