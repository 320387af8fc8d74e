package org.kept.proposition.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

    private Long valueMinor;
    private String valueCurrency;

    @Enumerated(EnumType.STRING)
    private PropositionState state;

    private int versionNumber;
    private Instant createdAt;
    private Instant committedAt;
    private Instant withdrawalRequestedAt;
    private String selfServiceReason;

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

    /**
     * What it says, as a whole.
     *
     * @param value null when nobody has put a figure to it
     * @param validUntil the last day on which the customer can take it up, or null when open-ended
     */
    public record Terms(String statement, Value value, LocalDate validUntil, List<Clause> clauses) {
        /** Without a value, and with new promises only. */
        public Terms(String statement, LocalDate validUntil, List<Promise> promises) {
            this(statement, null, validUntil, promises.stream().map(Clause::of).toList());
        }

        /** @return what keeps these terms from being written down as a new draft; empty when nothing does */
        public List<Decision.Fault> faults() {
            return TermRules.faults(clauses, Set.of());
        }
    }

    /** @throws IllegalArgumentException when the terms have {@link Terms#faults} */
    public static Proposition draft(String accountId, String salesperson, Terms terms, Instant now) {
        List<Decision.Fault> faults = terms.faults();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("No terms for a draft: " + faults);
        }
        return new Proposition(accountId, salesperson, terms, now);
    }

    /** What there is to tell of a draft that was just written. */
    public List<PropositionEvent> drafted() {
        return List.of(new PropositionEvent.Noted(this, Act.of(salesperson, createdAt), "drafted"));
    }

    public Decision revise(String caller, Terms terms, Instant now) {
        return ifOwnDraft(caller, () -> {
            List<Decision.Fault> faults = TermRules.faults(terms.clauses(), ids());
            if (!faults.isEmpty()) {
                return new Decision.Faulty(faults);
            }
            take(terms, now);
            return new Decision.Done(List.of(new PropositionEvent.Noted(this, Act.of(caller, now), "rewritten")));
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
            versionNumber = 1;
            commitments.forEach(Commitment::commit);
            Act act = Act.of(caller, now);
            List<PropositionEvent> events = new ArrayList<>();
            events.add(new PropositionEvent.Committed(this, act, version(act)));
            commitments().forEach(made -> events.add(new PropositionEvent.CommitmentMade(this, made, act)));
            return new Decision.Done(events);
        });
    }

    private PropositionVersion version(Act made) {
        return new PropositionVersion(id, versionNumber, VersionContent.of(this), made);
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
        return List.of(
                new PropositionEvent.Settled(this, Act.of(progress.by() == null ? "fulfilment" : progress.by(), now)));
    }

    private Decision ifOwnDraft(String caller, Supplier<Decision> change) {
        if (!salesperson.equals(caller)) {
            return new Decision.NotTheOwner(salesperson);
        }
        return state == PropositionState.DRAFT ? change.get() : new Decision.NoDraft(state);
    }

    private void take(Terms terms, Instant now) {
        say(terms, now);
        Map<UUID, Commitment> there = byId();
        List<Commitment> written = new ArrayList<>();
        for (Clause clause : terms.clauses()) {
            Commitment kept = there.get(clause.commitmentId());
            if (kept != null) {
                kept.write(written.size(), clause.promise());
            }
            written.add(kept == null ? new Commitment(this, written.size(), clause) : kept);
        }
        commitments.retainAll(written);
        written.stream()
                .filter(commitment -> !there.containsKey(commitment.id()))
                .forEach(commitments::add);
    }

    private void say(Terms terms, Instant now) {
        statement = terms.statement();
        validUntil = terms.validUntil();
        valueMinor = terms.value() == null ? null : terms.value().minorUnits();
        valueCurrency = terms.value() == null ? null : terms.value().currency();
        changedAt = now;
    }

    private Map<UUID, Commitment> byId() {
        return commitments.stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
    }

    private Set<UUID> ids() {
        return byId().keySet();
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

    /** @return null when nobody has put a figure to it */
    public Value value() {
        return valueMinor == null ? null : new Value(valueMinor, valueCurrency);
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

    /** @return why an account that is served at the touch-points got it, or null where none was needed */
    public String selfServiceReason() {
        return selfServiceReason;
    }

    /** Of the row that the database holds, for its ETag; it rises when a change is flushed. */
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
