package org.kept.proposition.mandates.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.kept.proposition.mandates.application.ExplainingMandates.Explained;
import org.kept.proposition.mandates.domain.Booking;
import org.kept.proposition.mandates.domain.Entry;
import org.kept.proposition.mandates.domain.Extension;
import org.kept.proposition.mandates.domain.Limits;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.mandates.domain.Part;
import org.kept.proposition.mandates.domain.Permitted;
import org.kept.proposition.mandates.domain.Reason;
import org.kept.proposition.mandates.rest.GrantRequest.Amount;

/** A mandate, each part with its reason. */
record MandateResponse(
        String salesperson,
        OpenValue openValue,
        Amount valuePerProposition,
        Covered departments,
        Covered tiers,
        List<Because> because,
        List<Consumed> consumedBy,
        List<Extended> extendedFor,
        List<String> widensNext) {

    /** @param free what may still be promised without asking; nothing when more is open than the limit */
    record OpenValue(Amount limit, Amount open, Amount free) {
        static OpenValue of(Mandate mandate) {
            Limits limits = mandate.limits();
            return new OpenValue(
                    Amount.of(limits.openMinor(), limits.currency()),
                    Amount.of(mandate.openMinor(), limits.currency()),
                    Amount.of(Math.max(0, limits.openMinor() - mandate.openMinor()), limits.currency()));
        }
    }

    /** @param names absent when every one is covered */
    record Covered(boolean every, Set<String> names) {
        /** @return null for null */
        static Covered of(Permitted permitted) {
            return permitted == null ? null : new Covered(permitted.every(), permitted.names());
        }
    }

    /**
     * What made some parts what they are.
     *
     * @param parts which of {@code openValue}, {@code valuePerProposition}, {@code departments} and {@code tiers} it has set
     *     or changed, without those that a later grant has set anew
     */
    record Because(
            String what,
            List<String> parts,
            String by,
            Instant at,
            String why,
            Amount limitChange,
            Amount perPropositionChange) {
        static Because of(Reason reason) {
            Entry entry = reason.entry();
            return new Because(
                    entry.kind().word(),
                    reason.parts().stream().map(Part::word).toList(),
                    entry.by(),
                    entry.at(),
                    entry.why(),
                    Amount.of(entry.limitChangeMinor(), entry.currency()),
                    Amount.of(entry.perPropositionChangeMinor(), entry.currency()));
        }
    }

    /** @param signedBy the manager who carried it beyond the limits; absent when it was within */
    record Consumed(UUID propositionId, Amount value, String signedBy) {
        static Consumed of(Booking booking, String currency) {
            return new Consumed(
                    booking.propositionId(), Amount.of(booking.amountMinor(), currency), booking.signedBy());
        }
    }

    /**
     * One proposition that may go beyond some limits, up to a value and until an instant.
     *
     * @param lifts such as {@code openValue}
     * @param holds false while its giver does not lead the salesperson
     * @param wouldHold what would make it hold; absent when it does
     */
    record Extended(
            UUID propositionId,
            Amount upTo,
            Set<String> lifts,
            Instant until,
            String by,
            String why,
            boolean holds,
            String wouldHold) {
        static Extended of(Extension extension) {
            Extension.Lasting lasting = extension.lasting();
            return new Extended(
                    extension.propositionId(),
                    Amount.of(extension.reach().upToMinor(), extension.reach().currency()),
                    new TreeSet<>(extension.reach().limits()),
                    lasting.until(),
                    lasting.by(),
                    lasting.why(),
                    extension.stands(),
                    extension.stands() ? null : whatWouldHold(extension));
        }

        private static String whatWouldHold(Extension extension) {
            return extension.lasting().by() + " does not lead " + extension.salesperson()
                    + " any more: a manager who does extends it anew, or signs";
        }
    }

    static MandateResponse of(Explained explained) {
        Mandate mandate = explained.mandate();
        Limits limits = mandate.limits();
        return new MandateResponse(
                mandate.salesperson(),
                OpenValue.of(mandate),
                Amount.of(limits.perPropositionMinor(), limits.currency()),
                Covered.of(limits.departments()),
                Covered.of(limits.tiers()),
                explained.because().stream().map(Because::of).toList(),
                explained.open().stream()
                        .map(booking -> Consumed.of(booking, limits.currency()))
                        .toList(),
                explained.extended().stream().map(Extended::of).toList(),
                explained.widensNext());
    }
}
