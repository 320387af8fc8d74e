package org.kept.account.domain;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What the customer was promised, with how far its department has come. */
@Entity
@Immutable
@Table(name = "promises_as_they_stand")
public class Promise {
    @Id
    private String commitmentId;

    private String propositionId;
    private String accountId;
    private String department;
    private String promise;
    private Instant dueAt;
    private String timeZone;
    private String state;
    private boolean overdue;
    private Boolean kept;
    private Instant completedAt;
    private String propositionState;
    private String jeopardyLevel;
    private String jeopardyReason;
    private Instant expectedAt;
    private boolean atRisk;

    protected Promise() {}

    public String commitmentId() {
        return commitmentId;
    }

    public String propositionId() {
        return propositionId;
    }

    public String department() {
        return department;
    }

    /** In the customer's terms. */
    public String text() {
        return promise;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** The IANA zone in which the customer was told the date. */
    public String timeZone() {
        return timeZone;
    }

    /** {@code committed} until the department's first word. */
    public String state() {
        return state;
    }

    public boolean overdue() {
        return overdue;
    }

    /** @return null until it is known */
    public Boolean kept() {
        return kept;
    }

    /** @return null until delivered */
    public Instant completedAt() {
        return completedAt;
    }

    /**
     * Of the whole proposition that it is part of: {@code committed}, {@code withdrawalRequested},
     * {@code completed}, {@code failed} or {@code withdrawn}.
     */
    public String propositionState() {
        return propositionState;
    }

    /** Open, and its date is in danger or has passed. */
    public boolean atRisk() {
        return atRisk;
    }

    /** @return {@code none, low, high, certain}, or what a later release says; null when nothing was foreseen */
    public String jeopardyLevel() {
        return jeopardyLevel;
    }

    /** @return why, in words; null when nothing was foreseen */
    public String jeopardyReason() {
        return jeopardyReason;
    }

    /** @return when it is expected; null when nothing was foreseen, or it is not expected at all */
    public Instant expectedAt() {
        return expectedAt;
    }
}
