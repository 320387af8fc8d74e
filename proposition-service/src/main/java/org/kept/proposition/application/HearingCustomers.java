package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.CustomerWord;
import org.kept.proposition.domain.Decision;

/** What a customer says of a promise is written down beside the department's word. */
@ApplicationScoped
public class HearingCustomers {
    private final Chronicle chronicle;
    private final Clock clock;

    HearingCustomers(Chronicle chronicle, Clock clock) {
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * @param commitment of a locked proposition
     * @param hearer who writes it down
     * @param words the customer's, or null
     */
    public Uni<Decision> hear(Commitment commitment, Hearer hearer, CustomerWord.Verdict verdict, String words) {
        Act act = new Act(hearer.name(), clock.instant(), words);
        return Uni.createFrom()
                .item(() ->
                        commitment.proposition().customerSays(commitment.id(), act, verdict, !hearer.isTouchPoint()))
                .call(chronicle::write);
    }

    /** @param isTouchPoint speaks for any customer; a salesperson for those of their own propositions */
    public record Hearer(String name, boolean isTouchPoint) {}
}
