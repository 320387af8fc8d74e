package org.kept.benchmarks.segmentation.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Key accounts in short: the SHA-256 of their ids joined by newlines. */
public final class KeyIds {

    private KeyIds() {}

    /** @param bestFirst their order counts */
    public static String ranked(List<String> bestFirst) {
        try {
            byte[] ids = String.join("\n", bestFirst).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ids));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whoever they are, in whatever order. */
    public static String members(Collection<String> ids) {
        return ranked(ids.stream().sorted().toList());
    }
}
