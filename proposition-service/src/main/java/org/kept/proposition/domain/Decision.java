package org.kept.proposition.domain;

import java.util.List;

import org.kept.proposition.mandates.domain.Excess;

/** How a proposition answers to what somebody wants to do with it. Whatever is not done has changed nothing. */
public sealed interface Decision {
    /**
     * @param events in the order in which they are to be published
     * @param outcomes of an amendment or a withdrawal, for each commitment that it was about; empty otherwise
     */
    record Done(List<PropositionEvent> events, List<Outcome> outcomes) implements Decision {
        Done(List<PropositionEvent> events) {
            this(events, List.of());
        }

        Done(PropositionEvent event) {
            this(List.of(event));
        }
    }

    /** It is not committed yet: it asks for a manager's signature. */
    record Asked(List<PropositionEvent> events, List<Excess> excesses) implements Decision {}

    /** Only its owner changes or commits a proposition. */
    record NotTheOwner(String owner) implements Decision {}

    /** It is for the manager who leads the owner's team. */
    record NotTheLeader(String owner) implements Decision {}

    /** It is no draft any more. */
    record NoDraft(PropositionState state) implements Decision {}

    /** Nobody has registered the account, and it has not ordered, as far as is known here. */
    record UnknownAccount(String accountId) implements Decision {
        /** What stands in the way, and what would make it pass. */
        public String detail() {
            return "No account '" + accountId + "' is known: nobody has registered it, and it has not ordered yet."
                    + " Register it (POST /api/accounts), or copy the proposition for the account that is meant"
                    + " (POST /api/propositions/{id}/copies). What was registered or ordered a moment ago is known here"
                    + " within seconds: then the same request passes.";
        }
    }

    /**
     * Departments cannot be promised for yet.
     *
     * @param topics on which they would hear, and which have not been seen; at least one
     */
    record NotHeard(List<String> topics) implements Decision {
        /** What stands in the way, and what would make it pass. */
        public String detail() {
            return "No department can hear on " + String.join(", ", topics) + ": the topic has not been seen yet."
                    + " Operations create it from the department's declaration; once it is there, or Kafka"
                    + " answers again, the same request passes.";
        }
    }

    /**
     * It cannot be done as things stand.
     *
     * @param type a slug for programs
     * @param detail what stands in the way, and what would make it pass
     */
    record OutOfTurn(String type, String detail) implements Decision {}

    /**
     * The mandate does not reach that far.
     *
     * @param signature how a manager's signature would be given, in words
     */
    record BeyondMandate(List<Excess> excesses, String signature) implements Decision {}

    /** @param faults each with the field that it concerns */
    record Faulty(List<Fault> faults) implements Decision {
        static Faulty of(String field, String message) {
            return new Faulty(List.of(new Fault(field, message)));
        }
    }

    /** @param field a path into the request, such as {@code commitments[1].department} */
    record Fault(String field, String message) {}
}
