package org.kept.proposition.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * What is stored of a commitment, and the few ways in which that changes; when it may, {@link Commitment} decides. Nobody
 * else writes these fields.
 */
@MappedSuperclass
public abstract class CommitmentRecord {
    @Id
    private UUID id;

    private int position;

    @Embedded
    private Said said;

    private Instant customerDueAt;
    private long revision;
    private Instant madeAt;
    private String promisedBy;
    private boolean dropped;

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    @Enumerated(EnumType.STRING)
    private CommitmentState stateBeforeCancellation;

    private boolean overdue;
    private Boolean kept;
    private Instant decidedAt;
    private Instant completedAt;
    private long progressRevision;

    @Embedded
    private Standing standing;

    @Embedded
    private Jeopardy jeopardy;

    private long foreseenRevision;
    private Instant foreseenAt;

    @Embedded
    private CustomerWord customerWord;

    protected CommitmentRecord() {}

    CommitmentRecord(UUID id) {
        this.id = id;
        this.state = CommitmentState.DRAFT;
    }

    void move(int place) {
        position = place;
    }

    void say(Promise promised, Instant toldToCustomer) {
        said = Said.of(promised);
        customerDueAt = toldToCustomer;
    }

    /** Its department is told the first time. */
    void commit(Act act) {
        state = CommitmentState.COMMITTED;
        revision = 1;
        madeAt = act.at();
        promisedBy = act.by();
    }

    void promiseAnew(String by) {
        promisedBy = by;
    }

    /** Its department is told something again; what it has said to older words does not answer these. */
    void tellAgain(CommitmentState next) {
        revision++;
        state = next;
        standing = Standing.NOTHING_SAID;
    }

    void customerSays(CustomerWord word) {
        customerWord = word;
    }

    /** @param left out of the version that is made, rather than called off with the whole proposition */
    void requestCancellation(boolean left) {
        revision++;
        stateBeforeCancellation = state;
        state = CommitmentState.PENDING_CANCELLATION;
        dropped = left;
    }

    void hadBecome(CommitmentState beforeCancellation) {
        stateBeforeCancellation = beforeCancellation;
    }

    /** It is promised again, as it was. */
    CommitmentState comeBack() {
        dropped = false;
        return stateBeforeCancellation;
    }

    void heard(long revisionOfProgress) {
        progressRevision = revisionOfProgress;
    }

    /** @param keptNow null until it is known, and for good of what was called off before its date */
    void take(Progress progress, CommitmentState next, Boolean keptNow, Instant now) {
        state = next;
        overdue = progress.overdue() && next != CommitmentState.CANCELLED;
        completedAt = progress.completedAt();
        decidedAt = kept == null && keptNow != null ? now : decidedAt;
        kept = keptNow;
        standing = progress.standing();
        // What was foreseen stands until something else is.
        jeopardy = progress.jeopardy() == null ? jeopardy : progress.jeopardy();
    }

    void expect(Foresight foresight) {
        foreseenRevision = foresight.revision();
        jeopardy = foresight.jeopardy();
        foreseenAt = foresight.expectedAt();
    }

    long foreseenRevision() {
        return foreseenRevision;
    }

    long progressRevision() {
        return progressRevision;
    }

    /** Part of the latest version: not left out by an amendment. */
    public boolean isInVersion() {
        return !dropped;
    }

    public UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    public Promise promise() {
        return said.toPromise();
    }

    /** The date that the customer was told: kept is measured against it. */
    public Instant customerDueAt() {
        return customerDueAt;
    }

    /** How often the department was told something of it; 0 in a draft. */
    public long revision() {
        return revision;
    }

    /** @return when the department was first told of it; null in a draft */
    public Instant madeAt() {
        return madeAt;
    }

    /** @return who told the customer what counts now, whoever owns the proposition; null in a draft */
    public String promisedBy() {
        return promisedBy;
    }

    public CommitmentState state() {
        return state;
    }

    public boolean overdue() {
        return overdue;
    }

    /** @return null until it is known */
    public Boolean kept() {
        return kept;
    }

    /** @return when it became known here whether it was kept; null until then */
    Instant decidedAt() {
        return decidedAt;
    }

    /** @return null until the department has delivered */
    public Instant completedAt() {
        return completedAt;
    }

    /** Never null. */
    public Standing standing() {
        return standing == null ? Standing.NOTHING_SAID : standing;
    }

    /** @return null when none was told */
    public Jeopardy jeopardy() {
        return jeopardy;
    }

    /** @return when delivery is expected, by what was foreseen; null when nothing was, or it is not expected at all */
    public Instant foreseenAt() {
        return foreseenAt;
    }

    /** @return null until the customer has said something */
    public CustomerWord customerWord() {
        return customerWord;
    }
}
