package org.kept.proposition.domain;

import java.util.List;
import java.util.Map;

/** What happened to a proposition: its timeline tells all of it, departments and other services what concerns them. */
public sealed interface PropositionEvent {
    Proposition proposition();

    /** Who did it when, and why. */
    Act act();

    /** The word by which the timeline knows it. */
    String what();

    /** @return null when it concerns the whole */
    default Commitment commitment() {
        return null;
    }

    /** What else there is to know, by name; values are strings, numbers, lists and maps. */
    default Map<String, Object> detail() {
        return Map.of();
    }

    /** @return the version that this made, or null */
    default PropositionVersion version() {
        return null;
    }

    /** Something that nobody outside needs to act upon. */
    record Noted(Proposition proposition, Commitment commitment, Act act, String what, Map<String, Object> detail)
            implements PropositionEvent {
        Noted(Proposition proposition, Act act, String what) {
            this(proposition, null, act, what, Map.of());
        }
    }

    record Committed(Proposition proposition, Act act, PropositionVersion version) implements PropositionEvent {
        @Override
        public String what() {
            return "committed";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("version", version.number());
        }
    }

    record CommitmentMade(Proposition proposition, Commitment commitment, Act act) implements PropositionEvent {
        @Override
        public String what() {
            return "commitmentMade";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("department", commitment.promise().department());
        }
    }

    record Settled(Proposition proposition, Act act) implements PropositionEvent {
        @Override
        public String what() {
            return "settled";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("state", proposition.state().word());
        }
    }

    /** @param outcomes for each commitment that an amendment was about; empty when an answer made the version */
    record Amended(Proposition proposition, Act act, PropositionVersion version, List<Outcome> outcomes)
            implements PropositionEvent {
        @Override
        public String what() {
            return "amended";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("version", version.number(), "outcomes", told(outcomes));
        }
    }

    /** @param agreedCounter it says now what the department has offered */
    record CommitmentAmended(Proposition proposition, Commitment commitment, Act act, boolean agreedCounter)
            implements PropositionEvent {
        @Override
        public String what() {
            return agreedCounter ? "counterAgreed" : "commitmentAmended";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of(
                    "revision", commitment.revision(),
                    "dueAt", commitment.promise().dueAt(),
                    "customerDueAt", commitment.customerDueAt());
        }
    }

    record CancellationRequested(Proposition proposition, Commitment commitment, Act act) implements PropositionEvent {
        @Override
        public String what() {
            return "cancellationRequested";
        }
    }

    record Insisted(Proposition proposition, Commitment commitment, Act act) implements PropositionEvent {
        @Override
        public String what() {
            return "insisted";
        }
    }

    record Withdrawn(Proposition proposition, Act act, List<Outcome> outcomes) implements PropositionEvent {
        @Override
        public String what() {
            return "withdrawalRequested";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("outcomes", told(outcomes));
        }
    }

    record CustomerSpoke(Proposition proposition, Commitment commitment, Act act) implements PropositionEvent {
        @Override
        public String what() {
            return "customerWord";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("word", commitment.customerWord().verdict().word());
        }
    }

    /** @param from whose it was */
    record HandedOver(Proposition proposition, Act act, String from) implements PropositionEvent {
        @Override
        public String what() {
            return "handedOver";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("from", from, "to", proposition.salesperson());
        }

        /** What departments still work for, or have to answer to: they are told whom to ask from now on. */
        public List<Commitment> concerned() {
            return proposition.commitments().stream()
                    .filter(commitment -> commitment.revision() > 0 && !commitment.isSettled())
                    .toList();
        }
    }

    private static List<Map<String, String>> told(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> Map.of(
                        "commitmentId", outcome.commitmentId().toString(),
                        "outcome", outcome.kind().word()))
                .toList();
    }
}
