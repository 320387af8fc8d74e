package org.kept.proposition.domain;

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
}
