package org.kept.chassis.idempotency;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A request that was answered. */
@Entity
@Table(name = "idempotency")
@IdClass(IdempotencyRow.Key.class)
class IdempotencyRow {
    @Id
    String principal;

    @Id
    String key;

    String requestHash;
    int status;
    String body;
    String location;
    String entityTag;

    protected IdempotencyRow() {}

    IdempotencyRow(Key id, String requestHash, Answer answer, String body) {
        this.principal = id.principal;
        this.key = id.key;
        this.requestHash = requestHash;
        this.status = answer.status();
        this.body = body;
        this.location = answer.location();
        this.entityTag = answer.entityTag();
    }

    /** Keys of different principals never meet. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String principal;
        String key;

        protected Key() {}

        Key(String principal, String key) {
            this.principal = principal;
            this.key = key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && principal.equals(that.principal) && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(principal, key);
        }
    }
}
