package org.kept.proposition.persistence;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** What an earlier release has written means the same afterwards, and what it forgot is found again. */
class MigrationTest {
    private static final String KEPT = "select kept from commitments where id = ?";
    private static final String DECIDED = "select extract(epoch from decided_at)::bigint from commitments where id = ?";
    private static final String PROMISED_BY = "select promised_by from commitments where id = ?";

    @Test
    void when_it_was_decided_is_found_for_what_was_decided_before_that_was_kept() throws SQLException {
        try (OldRows old = new OldRows("11")) {
            UUID failed = old.proposition("anna", "FAILED");
            UUID delivered = old.commitment(failed, "COMPLETED", true, "2026-01-20T00:00:00Z");
            UUID late = old.commitment(failed, "COMPLETED", false, "2026-02-20T00:00:00Z");
            UUID brokenThenStopped = old.commitment(failed, "CANCELLED", null, null);
            UUID stoppedInTime = old.commitment(failed, "CANCELLED", null, null);
            UUID open = old.commitment(failed, "ACCEPTED", null, null);
            old.write(
                    "insert into proposition_timeline (proposition_id, commitment_id, at, actor, what, detail) values"
                            + " (?, ?, '2026-02-01T00:00:01Z', 'logistics', 'progressed', '{\"kept\": false}')",
                    failed,
                    brokenThenStopped);
            old.write("insert into salespeople (name, since) values ('anna', now())");
            finding(old, "unread", null);
            finding(old, "read", "2026-02-03T00:00:00Z");

            old.migrateTo("12");

            assertEquals("t", old.read(KEPT, delivered));
            assertEquals(seconds(old, "2026-01-20"), old.read(DECIDED, delivered));
            assertEquals(seconds(old, "2026-02-01"), old.read(DECIDED, late), "not later than its date");
            assertEquals("f", old.read(KEPT, brokenThenStopped), "its timeline remembers");
            assertEquals(seconds(old, "2026-02-01"), old.read(DECIDED, brokenThenStopped));
            assertNull(old.read(KEPT, stoppedInTime));
            assertNull(old.read(DECIDED, stoppedInTime));
            assertNull(old.read(DECIDED, open));
            assertEquals(
                    "3 1",
                    old.read("select count(*) || ' ' || count(*) filter (where kept) from decided_commitments"
                            + " where salesperson = 'anna' and counts_at = '2026-02-01T00:00:00Z'"));
            assertEquals("read", old.read("select string_agg(type, ',') from coaching_findings"));
        }
    }

    @Test
    void who_promised_it_is_found_in_the_versions_and_not_in_who_owns_it_now() throws SQLException {
        try (OldRows old = new OldRows("13")) {
            UUID handedOver = old.proposition("ben", "PARTIAL");
            UUID asItWas = old.commitment(handedOver, "ACCEPTED", null, null);
            UUID promisedAnew = old.commitment(handedOver, "ACCEPTED", null, null);
            UUID brokenBefore = old.commitment(handedOver, "ACCEPTED", false, null);
            UUID added = old.commitment(handedOver, "ACCEPTED", null, null);
            old.write("update commitments set decided_at = '2026-02-01T00:00:00Z' where id = ?", brokenBefore);
            old.version(
                    handedOver,
                    1,
                    "anna",
                    "2026-01-02T00:00:00Z",
                    lines(line(asItWas, 1), line(promisedAnew, 1), line(brokenBefore, 1)));
            old.version(
                    handedOver,
                    2,
                    "ben",
                    "2026-02-10T00:00:00Z",
                    lines(line(asItWas, 1), line(promisedAnew, 20), line(brokenBefore, 20), line(added, 20)));
            UUID withoutVersions = old.commitment(old.proposition("cleo", "COMMITTED"), "ACCEPTED", null, null);
            UUID draft = old.commitment(handedOver, "DRAFT", null, null);

            old.migrateTo("14");

            assertEquals("anna", old.read(PROMISED_BY, asItWas));
            assertEquals("ben", old.read(PROMISED_BY, promisedAnew));
            assertEquals("anna", old.read(PROMISED_BY, brokenBefore));
            assertEquals("ben", old.read(PROMISED_BY, added));
            assertEquals("cleo", old.read(PROMISED_BY, withoutVersions));
            assertNull(old.read(PROMISED_BY, draft));
            assertEquals("anna", old.read("select string_agg(salesperson, ',') from decided_commitments"));
        }
    }

    @Test
    void who_has_promised_as_a_touch_point_before_is_known_and_who_is_only_named_is_not() throws SQLException {
        try (OldRows old = new OldRows("15")) {
            drafted(old, "shop", "standard proposition 'Parcel'");
            drafted(old, "named", "standard proposition 'Parcel'");
            drafted(old, "anna", "standard proposition 'Parcel'");
            drafted(old, "ben", "standard proposition 'Parcel'");
            drafted(old, "ben", null);
            old.write("insert into salespeople (name, since) values ('anna', now()), ('named', now())");
            UUID team = UUID.randomUUID();
            old.write("insert into teams (id, name, version) values (?, 'T', 1)", team);
            old.write(
                    "insert into team_touch_points (touch_point, team_id) values ('named', ?), ('silent', ?)",
                    team,
                    team);

            old.migrateTo("16");

            assertEquals("named,shop", old.read("select string_agg(name, ',' order by name) from touch_points"));
            assertEquals(
                    seconds(old, "2026-01-02"),
                    old.read("select extract(epoch from since)::bigint from touch_points where name = 'shop'"));
        }
    }

    @Test
    void the_end_of_a_training_takes_nothing_from_what_was_granted_after_it() throws SQLException {
        try (OldRows old = new OldRows("18")) {
            mandate(old, "anna", "EUR");
            entry(old, "anna", 1, "granted", "EUR", 10, 10, "policy");
            entry(old, "anna", 2, "widened", "EUR", 100, 25, "Certified training in contract-law");
            entry(old, "anna", 3, "granted", "EUR", -60, 0, "knows the customers");
            entry(old, "anna", 4, "widened", "EUR", 100, 10, "Certified training in delivery-planning");
            mandate(old, "ben", "USD");
            entry(old, "ben", 1, "granted", "EUR", 10, 10, "policy");
            entry(old, "ben", 2, "widened", "EUR", 100, 25, "Certified training in contract-law");
            entry(old, "ben", 3, "granted", "USD", 0, 0, "sells abroad");
            widening(old, "anna", "contract-law", 25);
            widening(old, "anna", "delivery-planning", 10);
            widening(old, "ben", "contract-law", 25);

            old.migrateTo("19");

            assertEquals(
                    "anna contract-law 0 25, anna delivery-planning 100 10, ben contract-law 0 0",
                    old.read("select string_agg(concat_ws(' ', salesperson, topic, limit_minor, per_proposition_minor),"
                            + " ', ' order by salesperson, topic) from mandate_training_widenings"));
        }
    }

    private static void mandate(OldRows old, String salesperson, String currency) throws SQLException {
        old.write("insert into salespeople (name, since) values (?, now())", salesperson);
        old.write(
                "insert into mandates (salesperson, currency, limit_minor, per_proposition_minor, granted_minor,"
                        + " open_minor, seq) values (?, ?, 150, 45, 50, 0, 4)",
                salesperson,
                currency);
    }

    private static void entry(
            OldRows old, String salesperson, int seq, String kind, String currency, int open, int each, String why)
            throws SQLException {
        old.write(
                "insert into mandate_entries (salesperson, seq, kind, currency, amount_minor, limit_change_minor,"
                        + " per_proposition_change_minor, open_after_minor, limit_after_minor,"
                        + " per_proposition_after_minor, by, why, at) values (?, ?, ?, ?, 0, ?, ?, 0, 0, 0, 'b', ?, now())",
                salesperson,
                seq,
                kind,
                currency,
                open,
                each,
                why);
    }

    private static void widening(OldRows old, String salesperson, String topic, int each) throws SQLException {
        old.write(
                "insert into mandate_training_widenings (salesperson, topic, limit_minor, per_proposition_minor)"
                        + " values (?, ?, 100, ?)",
                salesperson,
                topic,
                each);
    }

    private static void drafted(OldRows old, String name, String why) throws SQLException {
        old.write(
                "insert into proposition_timeline (proposition_id, at, actor, what, why) values"
                        + " (?, '2026-01-02T00:00:00Z', ?, 'drafted', ?)",
                old.proposition(name, "COMMITTED"),
                name,
                why);
    }

    private static void finding(OldRows old, String type, String seenAt) throws SQLException {
        old.write(
                "insert into coaching_findings (salesperson, department, type, found_at, seen_at)"
                        + " values ('anna', 'logistics', ?, '2026-02-02T00:00:00Z', cast(? as timestamptz))",
                type,
                seenAt);
    }

    private static String seconds(OldRows old, String day) throws SQLException {
        return old.read("select extract(epoch from cast(? as timestamptz))::bigint", day + "T00:00:00Z");
    }

    /** The date in two ways of writing it, as releases did. */
    private static String line(UUID commitment, int dayOfFebruary) {
        return """
                {"commitmentId": "%s", "promise": "p", "type": "other", "dueAt": "2026-02-01T00:00:00Z",
                 "customerDueAt": "2026-02-%02dT00:00:00%s"}""".formatted(commitment, dayOfFebruary, dayOfFebruary == 1 ? ".000000Z" : "Z");
    }

    private static String lines(String... lines) {
        return "[" + String.join(",", lines) + "]";
    }
}
