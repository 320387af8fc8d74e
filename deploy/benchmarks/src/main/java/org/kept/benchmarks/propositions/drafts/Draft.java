package org.kept.benchmarks.propositions.drafts;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A draft by its number. All else follows from the number, so that anyone, a script of pgbench included, knows its ids
 * without asking.
 *
 * @param pass in which it is committed
 * @param client who commits it, from 0: a salesperson
 * @param turn of this client, from 0; the first one is for what a salesperson's very first commit brings about
 */
public record Draft(int pass, int client, int turn) {
    static final long NUMBERS_PER_CLIENT = 100_000;
    static final long NUMBERS_PER_PASS = 100_000_000;
    public static final int COMMITMENTS = 3;

    public long number() {
        return firstNumber(pass, client) + turn;
    }

    static long firstNumber(int pass, int client) {
        return pass * NUMBERS_PER_PASS + client * NUMBERS_PER_CLIENT;
    }

    public UUID id() {
        return UUID.fromString(hex("b0000000-0000-4000-8000-%012x"));
    }

    /** In the order of the proposition's commitments. */
    public List<UUID> commitments() {
        return List.of(
                UUID.fromString(hex("c0000000-0000-4000-8000-%012x")),
                UUID.fromString(hex("c1000000-0000-4000-8000-%012x")),
                UUID.fromString(hex("c2000000-0000-4000-8000-%012x")));
    }

    /** An account of its own: the key of all its events. */
    public String account() {
        return accounts(pass) + hex("%012x");
    }

    /** What the ids of all accounts of a pass begin with. */
    public static String accounts(int pass) {
        return "bench-" + pass + "-";
    }

    public String salesperson() {
        return salespeople(pass) + client;
    }

    /** What the names of all salespeople of a pass begin with. */
    public static String salespeople(int pass) {
        return "seller-" + pass + "-";
    }

    /** All that tells it from another draft, as it occurs in statements and events. */
    public Names names() {
        List<UUID> owed = commitments();
        return new Names(List.of(
                id().toString(),
                owed.get(0).toString(),
                owed.get(1).toString(),
                owed.get(2).toString(),
                account(),
                salesperson(),
                key()));
    }

    /** The Idempotency-Key of its commit. */
    public String key() {
        return hex("key-%012x");
    }

    private String hex(String format) {
        return String.format(Locale.ROOT, format, number());
    }
}
