package org.kept.proposition.unblocking.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kept.proposition.domain.Value;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.rest.MoneyBody;
import org.kept.proposition.unblocking.application.LookingForWhatHangs.Blocked;
import org.kept.proposition.unblocking.domain.Hang;
import org.kept.proposition.unblocking.domain.Waiting;

/** What hangs in a team, the longest first, and what it holds of the people's mandates. */
record BlockedResponse(UUID teamId, Instant asOf, List<Item> items, List<Held> people) {

    /**
     * @param what {@code awaitsCoSignature}, {@code amendmentAwaitsCoSignature}, {@code answerUnanswered},
     *     {@code departmentSilent}, {@code cancellationUnanswered} or {@code ownerGone}
     * @param commitmentId absent when it is the whole that hangs
     * @param waitsFor people, or a department
     */
    record Item(
            String what,
            String salesperson,
            UUID propositionId,
            UUID commitmentId,
            String accountId,
            String waitsFor,
            Instant since,
            String wouldFree) {
        static Item of(Hang hang) {
            Waiting waiting = hang.waiting();
            return new Item(
                    hang.kind().word(),
                    waiting.owner(),
                    waiting.propositionId(),
                    waiting.commitmentId(),
                    waiting.accountId(),
                    hang.on(),
                    waiting.since(),
                    hang.wouldFree());
        }
    }

    /** @param heldByWhatHangs the part of what is open that hanging propositions have booked */
    record Held(String salesperson, MoneyBody limit, MoneyBody open, MoneyBody free, MoneyBody heldByWhatHangs) {
        static Held of(Mandate mandate, long held) {
            long limit = mandate.limits().openMinor();
            return new Held(
                    mandate.salesperson(),
                    money(mandate, limit),
                    money(mandate, mandate.openMinor()),
                    money(mandate, Math.max(0, limit - mandate.openMinor())),
                    money(mandate, held));
        }

        private static MoneyBody money(Mandate mandate, long minor) {
            return MoneyBody.of(new Value(minor, mandate.limits().currency()));
        }
    }

    static BlockedResponse of(UUID team, Blocked blocked) {
        return new BlockedResponse(
                team,
                blocked.asOf(),
                blocked.hangs().stream().map(Item::of).toList(),
                blocked.mandates().stream()
                        .map(mandate -> Held.of(mandate, heldOf(mandate.salesperson(), blocked)))
                        .toList());
    }

    private static long heldOf(String salesperson, Blocked blocked) {
        Map<UUID, Long> held = blocked.held();
        return blocked.hangs().stream()
                .map(Hang::waiting)
                .filter(waiting -> waiting.owner().equals(salesperson))
                .map(Waiting::propositionId)
                .distinct()
                .mapToLong(proposition -> held.getOrDefault(proposition, 0L))
                .sum();
    }
}
