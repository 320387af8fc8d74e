package org.kept.proposition.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;

/** What one salesperson wants to be true for one customer account, and the promises that make it so. */
@Entity
@Table(name = "propositions")
public class Proposition {
    @Id
    private UUID id;

    private String accountId;
    private String salesperson;
    private String statement;
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private PropositionState state;

    private Instant createdAt;
    private Instant committedAt;

    /** Written with every change, so that the version of the whole rises when only a commitment changes. */
    private Instant changedAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "proposition", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @BatchSize(size = 500)
    private List<Commitment> commitments = new ArrayList<>();

    protected Proposition() {}

    private Proposition(String accountId, String salesperson, Terms terms, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.salesperson = salesperson;
        this.state = PropositionState.DRAFT;
        this.createdAt = now;
        take(terms, now);
    }

    /** What can be rewritten while it is a draft. */
    public record Terms(String statement, LocalDate validUntil, List<Promise> promises) {}

    public static Proposition draft(String accountId, String salesperson, Terms terms, Instant now) {
        return new Proposition(accountId, salesperson, terms, now);
    }

    public Decision revise(String caller, Terms terms, Instant now) {
        return ifOwnDraft(caller, () -> {
            take(terms, now);
            return new Decision.Done(List.of());
        });
    }

    /** Turns every promise into a commitment that its department owes, all or none. */
    public Decision commit(String caller, Set<String> departments, Instant now) {
        return ifOwnDraft(caller, () -> {
            List<Decision.Fault> faults = PromiseRules.faults(promises(), departments, now);
            if (!faults.isEmpty()) {
                return new Decision.Faulty(faults);
            }
            state = PropositionState.COMMITTED;
            committedAt = now;
            changedAt = now;
            List<PropositionEvent> events = new ArrayList<>();
            events.add(new PropositionEvent.Committed(this, now));
            for (Commitment commitment : commitments()) {
                commitment.commit();
                events.add(new PropositionEvent.CommitmentMade(this, commitment, now));
            }
            return new Decision.Done(events);
        });
    }

    /**
     * Takes in what a department reports, in any order and any number of times.
     *
     * @return the events that follow: the last commitment to settle settles the proposition
     */
    public List<PropositionEvent> progressed(Progress progress, Instant now) {
        boolean changed = commitments.stream()
                .filter(commitment -> commitment.id().equals(progress.commitmentId()))
                .anyMatch(commitment -> commitment.progress(progress));
        if (!changed) {
            return List.of();
        }
        changedAt = now;
        if (state != PropositionState.COMMITTED || !commitments.stream().allMatch(Commitment::isSettled)) {
            return List.of();
        }
        state = commitments.stream().allMatch(Commitment::isKept)
                ? PropositionState.COMPLETED
                : PropositionState.FAILED;
        return List.of(new PropositionEvent.Settled(this, now));
    }

    private Decision ifOwnDraft(String caller, Supplier<Decision> change) {
        if (!salesperson.equals(caller)) {
            return new Decision.NotTheOwner(salesperson);
        }
        return state == PropositionState.DRAFT ? change.get() : new Decision.NoDraft(state);
    }

    private void take(Terms terms, Instant now) {
        statement = terms.statement();
        validUntil = terms.validUntil();
        changedAt = now;
        commitments.clear();
        for (Promise promise : terms.promises()) {
            commitments.add(new Commitment(this, commitments.size(), promise));
        }
    }

    private List<Promise> promises() {
        return commitments().stream().map(Commitment::promise).toList();
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

    public String statement() {
        return statement;
    }

    /** @return the last day on which the customer can take it up, or null when open-ended */
    public LocalDate validUntil() {
        return validUntil;
    }

    public PropositionState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** @return null for a draft */
    public Instant committedAt() {
        return committedAt;
    }

    /** The version that the database holds; it rises when a change is flushed. */
    public long version() {
        return version;
    }

    /** In the order in which they were written. */
    public List<Commitment> commitments() {
        return commitments.stream()
                .sorted(Comparator.comparingInt(Commitment::position))
                .toList();
    }
}
