package org.kept.benchmarks.propositions.drafts;

import java.util.List;

/**
 * What differs from draft to draft: in this order the proposition's id, its commitments' ids, the account, the salesperson
 * and the Idempotency-Key. Two drafts correspond place by place.
 */
public record Names(List<String> values) {

    /**
     * The same of any draft, as expressions of SQL.
     *
     * @param pass the draft's
     * @param number an expression for {@link Draft#number()}, a bigint
     * @param client an expression for {@link Draft#client()}, a text
     */
    public static List<String> inSql(int pass, String number, String client) {
        String hex = "lpad(to_hex(" + number + "), 12, '0')";
        return List.of(
                "'b0000000-0000-4000-8000-' || " + hex,
                "'c0000000-0000-4000-8000-' || " + hex,
                "'c1000000-0000-4000-8000-' || " + hex,
                "'c2000000-0000-4000-8000-' || " + hex,
                "'" + Draft.accounts(pass) + "' || " + hex,
                "'" + Draft.salespeople(pass) + "' || " + client,
                "'key-' || " + hex);
    }
}
