package org.kept.chassis.idempotency;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;

/** A request that was answered: a row of the transaction that did its work. */
record Remembered(String requestHash, int status, String body, String location, String entityTag) {
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String FIND = """
            select request_hash, status, body, location, entity_tag from idempotency where principal = $1 and key = $2""";
    private static final String WRITE = """
            insert into idempotency (principal, key, request_hash, status, body, location, entity_tag)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    /** Keys of different principals never meet. */
    record Key(String principal, String key) {
        /** Until the transaction ends. @return whether nobody else has it */
        Uni<Boolean> lock() {
            return Sql.row(TRY_LOCK, principal + '\n' + key).map(row -> (Boolean) row[0]);
        }

        /** @return null when there is none. Reads what had committed when the lock was taken: send it after the lock. */
        Uni<Remembered> find() {
            return Sql.row(FIND, principal, key).map(row -> row == null ? null : Remembered.of(row));
        }
    }

    private static Remembered of(Object[] row) {
        return new Remembered(
                (String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
    }

    Uni<Void> write(Key id) {
        return Sql.change(WRITE, id.principal, id.key, requestHash, status, body, location, entityTag)
                .replaceWithVoid();
    }
}
