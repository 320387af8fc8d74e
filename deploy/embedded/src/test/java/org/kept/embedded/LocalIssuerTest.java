package org.kept.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LocalIssuerTest {

    @TempDir
    Path folder;

    @Test
    void a_desk_may_act_for_its_department_only() throws Exception {
        LocalIssuer issuer = LocalIssuer.in(folder);
        JwtClaims claims = verify(issuer, issuer.token("logistics-desk"));
        assertEquals("logistics-desk", claims.getSubject());
        assertEquals("logistics-desk", claims.getStringClaimValue("upn"));
        assertEquals(List.of("department"), claims.getStringListClaimValue("groups"));
        assertEquals("logistics", claims.getStringClaimValue("department"));
    }

    @Test
    void a_lead_is_of_its_department_and_nobody_who_sells_is_one_by_name() throws Exception {
        LocalIssuer issuer = LocalIssuer.in(folder);
        JwtClaims lead = verify(issuer, issuer.token("logistics-lead"));
        assertEquals("logistics-lead", lead.getStringClaimValue("upn"));
        assertEquals(List.of("department"), lead.getStringListClaimValue("groups"));
        assertEquals("logistics", lead.getStringClaimValue("department"));
        JwtClaims sales = verify(issuer, issuer.token("sales-manager-lead"));
        assertEquals(List.of("sales-manager"), sales.getStringListClaimValue("groups"));
        assertFalse(sales.hasClaim("department"));
    }

    @Test
    void a_salesperson_has_the_role_sales_and_no_department() throws Exception {
        LocalIssuer issuer = LocalIssuer.in(folder);
        JwtClaims claims = verify(issuer, issuer.token("salesperson"));
        assertEquals(List.of("sales"), claims.getStringListClaimValue("groups"));
        assertFalse(claims.hasClaim("department"));
    }

    @Test
    void there_are_as_many_salespeople_and_managers_as_one_names() throws Exception {
        LocalIssuer issuer = LocalIssuer.in(folder);
        JwtClaims anna = verify(issuer, issuer.token("salesperson-anna"));
        assertEquals("salesperson-anna", anna.getStringClaimValue("upn"));
        assertEquals(List.of("sales"), anna.getStringListClaimValue("groups"));
        JwtClaims north = verify(issuer, issuer.token("sales-manager-north"));
        assertEquals(List.of("sales-manager"), north.getStringListClaimValue("groups"));
        assertThrows(IllegalArgumentException.class, () -> issuer.token("salesperson-"));
        assertThrows(IllegalArgumentException.class, () -> issuer.token("operator-two"));
    }

    @Test
    void nobody_else_gets_a_token_by_name() {
        LocalIssuer issuer = LocalIssuer.in(folder);
        assertThrows(IllegalArgumentException.class, () -> issuer.token("root"));
        assertThrows(IllegalArgumentException.class, () -> issuer.token("-desk"));
    }

    @Test
    void an_expired_token_is_refused() {
        LocalIssuer issuer = LocalIssuer.in(folder);
        String expired = issuer.token("salesperson", Set.of("sales"), Map.of(), Duration.ofHours(-1));
        assertThrows(InvalidJwtException.class, () -> verify(issuer, expired));
    }

    @Test
    void the_key_pair_is_kept_and_its_owners_secret() throws Exception {
        LocalIssuer first = LocalIssuer.in(folder);
        LocalIssuer second = LocalIssuer.in(folder);
        assertEquals(first.publicKey(), second.publicKey());
        verify(first, second.token("operator"));
        Path file = folder.resolve("issuer-private.pem");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_token_of_another_issuer_is_refused(@TempDir Path elsewhere) {
        LocalIssuer issuer = LocalIssuer.in(folder);
        LocalIssuer other = LocalIssuer.in(elsewhere);
        assertThrows(InvalidJwtException.class, () -> verify(issuer, other.token("salesperson")));
    }

    private static JwtClaims verify(LocalIssuer issuer, String token) throws Exception {
        byte[] encoded = Base64.getDecoder().decode(issuer.publicKey());
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedIssuer(LocalIssuer.ISSUER)
                .setExpectedAudience(LocalIssuer.AUDIENCE)
                .setRequireExpirationTime()
                .setRequireSubject()
                .build()
                .processToClaims(token);
    }
}
