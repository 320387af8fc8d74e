package org.kept.acceptance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The key accounts as the system tells them, page by page. */
final class KeyAccounts {
    private KeyAccounts() {}

    /** @return their ids, best first */
    static List<String> of(Api api) {
        List<String> ids = new ArrayList<>();
        String page = "/api/segmentation/accounts?tier=KEY&limit=500";
        while (page != null) {
            Api.Answer answer = api.get(page).must(200);
            answer.body()
                    .get("items")
                    .forEach(item -> ids.add(item.get("accountId").asText()));
            page = answer.next();
        }
        return ids;
    }

    /** SHA-256 of the ids joined by newlines, as the independent answers have it. */
    static String hash(List<String> ids) {
        try {
            byte[] joined = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
