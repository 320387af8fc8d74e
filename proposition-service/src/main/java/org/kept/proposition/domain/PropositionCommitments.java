package org.kept.proposition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

import org.hibernate.annotations.BatchSize;

/** The commitments of a proposition as they are written and stored; when they may change, {@link Proposition} decides. */
@MappedSuperclass
public abstract class PropositionCommitments extends PropositionRecord {
    @OneToMany(mappedBy = "proposition", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @BatchSize(size = 500)
    private List<Commitment> commitments = new ArrayList<>();

    protected PropositionCommitments() {}

    PropositionCommitments(String accountId, String salesperson, Instant now) {
        super(accountId, salesperson, now);
    }

    abstract Proposition self();

    /** Says all of it anew; a clause that names a commitment keeps it. */
    void take(Terms terms, Instant now) {
        say(terms, now);
        Map<UUID, Commitment> there = byId();
        List<Commitment> written = new ArrayList<>();
        for (Clause clause : terms.clauses()) {
            Commitment kept = there.get(clause.commitmentId());
            if (kept != null) {
                kept.write(written.size(), clause.promise());
            }
            written.add(kept == null ? new Commitment(self(), written.size(), clause) : kept);
        }
        commitments.retainAll(written);
        written.stream()
                .filter(commitment -> !there.containsKey(commitment.id()))
                .forEach(commitments::add);
    }

    Commitment add(Clause clause, int position) {
        Commitment added = new Commitment(self(), position, clause);
        commitments.add(added);
        return added;
    }

    PropositionVersion nextVersion(Act made) {
        return new PropositionVersion(id(), countVersion(), VersionContent.of(self()), made);
    }

    @PrePersist
    @PreUpdate
    void noteWhatIsDueNext() {
        isDueNext(nextDueAt());
    }

    Map<UUID, Commitment> byId() {
        return commitments.stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
    }

    /** @return the earliest due date of what is open of it, or null when nothing is */
    public Instant nextDueAt() {
        return commitments.stream()
                .filter(commitment -> commitment.isInVersion() && !commitment.isSettled())
                .map(commitment -> commitment.promise().dueAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** In the order in which they were written. */
    public List<Commitment> commitments() {
        return commitments.stream()
                .sorted(Comparator.comparingInt(Commitment::position))
                .toList();
    }
}
