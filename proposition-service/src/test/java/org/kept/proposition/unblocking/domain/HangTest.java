package org.kept.proposition.unblocking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.PropositionState;
import org.kept.proposition.unblocking.domain.Hang.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HangTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final Patience PATIENCE = new Patience(Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3));
    private static final List<String> MANAGERS = List.of("mia", "max");

    @Test
    void what_waits_hangs_once_its_time_is_over() {
        assertEquals(Optional.empty(), kind(commitment(CommitmentState.COUNTERED, Duration.ofHours(47))));
        assertEquals(
                Optional.of(Kind.ANSWER_UNANSWERED), kind(commitment(CommitmentState.COUNTERED, Duration.ofDays(2))));
        assertEquals(
                Optional.of(Kind.ANSWER_UNANSWERED), kind(commitment(CommitmentState.DECLINED, Duration.ofDays(2))));
        assertEquals(Optional.empty(), kind(commitment(CommitmentState.COMMITTED, Duration.ofDays(2))));
        assertEquals(
                Optional.of(Kind.DEPARTMENT_SILENT),
                kind(commitment(CommitmentState.ACKNOWLEDGED, Duration.ofDays(3))));
        assertEquals(
                Optional.of(Kind.CANCELLATION_UNANSWERED),
                kind(commitment(CommitmentState.PENDING_CANCELLATION, Duration.ofDays(3))));
        assertEquals(Optional.of(Kind.AWAITS_CO_SIGNATURE), kind(whole(false, false, Duration.ofDays(1))));
        assertEquals(Optional.of(Kind.AMENDMENT_AWAITS_CO_SIGNATURE), kind(whole(false, true, Duration.ofDays(1))));
    }

    @Test
    void what_belongs_to_somebody_who_is_gone_hangs_at_once() {
        assertEquals(Optional.of(Kind.OWNER_GONE), kind(whole(true, false, Duration.ZERO)));
    }

    @Test
    void it_says_for_whom_it_waits_and_what_would_free_it() {
        Hang silent =
                hang(commitment(CommitmentState.COMMITTED, Duration.ofDays(9))).orElseThrow();
        Hang unsigned = hang(whole(false, false, Duration.ofDays(9))).orElseThrow();

        assertEquals("logistics", silent.on());
        assertTrue(silent.wouldFree().contains("a manager insists"));
        assertEquals("mia, max", unsigned.on());
        assertTrue(unsigned.wouldFree().contains("/co-signature"));
    }

    private static Optional<Kind> kind(Waiting waiting) {
        return hang(waiting).map(Hang::kind);
    }

    private static Optional<Hang> hang(Waiting waiting) {
        return Hang.of(waiting, MANAGERS, PATIENCE, NOW);
    }

    private static Waiting commitment(CommitmentState state, Duration since) {
        return new Waiting(
                "ann",
                false,
                UUID.randomUUID(),
                "ACME",
                PropositionState.COMMITTED,
                false,
                UUID.randomUUID(),
                "logistics",
                state,
                NOW.minus(since));
    }

    private static Waiting whole(boolean gone, boolean amendment, Duration since) {
        PropositionState state = amendment ? PropositionState.COMMITTED : PropositionState.AWAITING_CO_SIGNATURE;
        return new Waiting(
                "ann", gone, UUID.randomUUID(), "ACME", state, amendment, null, null, null, NOW.minus(since));
    }
}
