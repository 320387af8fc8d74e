package org.kept.fulfilment.webhooks.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a webhook's messages are signed with, known to the department and to nobody else. Never printed by accident. */
public final class Secret {
    static final String HMAC = "HmacSHA256";

    private static final String PREFIX = "whsec_";

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The webhook's secret of that number. It follows from the key, so it is stored nowhere; who has the database and not the
     * key has none of the secrets.
     *
     * @param number from 1; another number, another secret
     */
    public static Secret of(byte[] key, UUID webhook, int number) {
        return new Secret(hmac(key, "kept webhook secret\n" + webhook + "\n" + number));
    }

    /** @param text {@code whsec_<base64>}, as the specification writes it */
    public static Secret parse(String text) {
        return new Secret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** {@code whsec_<base64>}: for the department's eyes. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] sign(String content) {
        return hmac(bytes, content);
    }

    private static byte[] hmac(byte[] key, String content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
