package org.kept.proposition.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * What is stored of a proposition, and the few ways in which that changes; when it may, {@link Proposition} decides. Nobody
 * else writes these fields.
 */
@MappedSuperclass
public abstract class PropositionRecord {
    @Id
    private UUID id;

    private String accountId;
    private String salesperson;
    private long salespersonRevision;

    @Embedded
    private Gist gist;

    @Enumerated(EnumType.STRING)
    private PropositionState state;

    private int versionNumber;
    private Instant createdAt;
    private Instant committedAt;
    private Instant withdrawalRequestedAt;
    private Instant amendmentAskedAt;
    private String tier;
    private String selfServiceReason;

    /** Written with every change, so that the version of the whole rises when only a commitment changes. */
    private Instant changedAt;

    /** Kept for lists that are sorted by it. */
    private Instant nextDueAt;

    @Version
    private long version;

    protected PropositionRecord() {}

    PropositionRecord(String accountId, String salesperson, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.salesperson = salesperson;
        this.state = PropositionState.DRAFT;
        this.createdAt = now;
    }

    void say(Terms terms, Instant now) {
        gist = Gist.of(terms);
        touch(now);
    }

    /** As an amendment means them: with the value that stands where they state none, so that silence gives nothing back. */
    public Terms whole(Terms terms) {
        return terms.value() == null ? terms.worth(value()) : terms;
    }

    boolean differsFrom(Terms terms) {
        return !gist.says(terms);
    }

    void become(PropositionState next, Instant now) {
        committedAt = committedAt == null && next == PropositionState.COMMITTED ? now : committedAt;
        state = next;
        touch(now);
    }

    void belongTo(String colleague, Instant now) {
        salesperson = colleague;
        salespersonRevision++;
        touch(now);
    }

    void touch(Instant now) {
        changedAt = now;
    }

    /** Remembers under which conditions the word was given. */
    void remember(Conditions conditions) {
        tier = conditions.tier();
        selfServiceReason = Conditions.SELF_SERVICE.equals(tier) ? conditions.reason() : null;
    }

    void awaitAmendment(Instant now) {
        amendmentAskedAt = now;
        touch(now);
    }

    void endAmendment(Instant now) {
        amendmentAskedAt = null;
        touch(now);
    }

    void requestWithdrawal(Instant now) {
        withdrawalRequestedAt = now;
        touch(now);
    }

    int countVersion() {
        return ++versionNumber;
    }

    void isDueNext(Instant dueAt) {
        nextDueAt = dueAt;
    }

    public UUID id() {
        return id;
    }

    public String accountId() {
        return accountId;
    }

    public String salesperson() {
        return salesperson;
    }

    /** Rises each time a colleague takes it on; 0 while nobody has. */
    public long salespersonRevision() {
        return salespersonRevision;
    }

    public String statement() {
        return gist.statement();
    }

    /** @return the last day on which the customer can take it up, or null when open-ended */
    public LocalDate validUntil() {
        return gist.validUntil();
    }

    /** @return null when nobody has put a figure to it */
    public Value value() {
        return gist.value();
    }

    public PropositionState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** 0 until it is committed, 1 then, and one more with each amendment. */
    public int versionNumber() {
        return versionNumber;
    }

    /** @return null until it is committed */
    public Instant committedAt() {
        return committedAt;
    }

    /** @return null unless it is being, or was, called off as a whole */
    public Instant withdrawalRequestedAt() {
        return withdrawalRequestedAt;
    }

    /** @return since when the next version waits for a manager's signature; null when none does */
    public Instant amendmentAskedAt() {
        return amendmentAskedAt;
    }

    /** A manager is asked for the whole, or for the next version. */
    public boolean awaitsSignature() {
        return state == PropositionState.AWAITING_CO_SIGNATURE || amendmentAskedAt != null;
    }

    /** @return the account's tier as it was known when it was committed, or null */
    public String tier() {
        return tier;
    }

    /** @return why an account that is served at the touch-points got it, or null where none was needed */
    public String selfServiceReason() {
        return selfServiceReason;
    }

    /** Of the row that the database holds, for its ETag; it rises when a change is flushed. */
    public long version() {
        return version;
    }
}
