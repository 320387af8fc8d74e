package org.kept.proposition.mandates.application;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.mandates.domain.EntryKind;
import org.kept.proposition.mandates.domain.Grant;
import org.kept.proposition.mandates.domain.GrantDecision;
import org.kept.proposition.mandates.domain.Limits;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.mandates.persistence.Growth;
import org.kept.proposition.mandates.persistence.MandateRows;
import org.kept.proposition.mandates.persistence.MandateRows.Change;

/** A manager says what somebody may promise from now on, in one line of the ledger with the reason. */
@ApplicationScoped
public class GrantingMandates {
    private final MandateRows mandates;
    private final Growth growth;
    private final StartingMandate starting;

    GrantingMandates(MandateRows mandates, Growth growth, StartingMandate starting) {
        this.mandates = mandates;
        this.growth = growth;
        this.starting = starting;
    }

    public Uni<GrantDecision> grant(String salesperson, Grant grant, String manager, String why, Instant now) {
        return starting.begin(salesperson, now)
                .chain(() -> mandates.lock(salesperson))
                .chain(mandate -> {
                    Change change = new Change(EntryKind.GRANTED, manager, why, now, grant.parts());
                    return grant.changesCurrencyOf(mandate.limits())
                            ? inAnotherCurrency(mandate, grant, change)
                            : apply(mandate, grant, change);
                });
    }

    private Uni<GrantDecision> inAnotherCurrency(Mandate mandate, Grant grant, Change change) {
        if (!grant.hasBothAmounts()) {
            return Uni.createFrom().item(new GrantDecision.AmountsMissing(grant.currency()));
        }
        return mandates.hasBookings(mandate.salesperson())
                .chain(open -> open
                        ? Uni.createFrom()
                                .item(new GrantDecision.StillOpen(
                                        mandate.limits().currency()))
                        : close(mandate, grant, change).chain(closed -> apply(closed, grant, change)));
    }

    /** Takes the old currency's limits to nothing, so that the entries of each currency sum up. */
    private Uni<Mandate> close(Mandate mandate, Grant grant, Change change) {
        Limits none = mandate.limits()
                .plus(-mandate.limits().openMinor(), -mandate.limits().perPropositionMinor());
        Change closing = new Change(
                EntryKind.NARROWED, change.by(), "The mandate is in " + grant.currency() + " from now on", change.at());
        return mandates.change(mandate, none, 0, closing).chain(() -> mandates.find(mandate.salesperson()));
    }

    /** An amount that is named is the whole of it, with what trainings add by then. */
    private Uni<GrantDecision> apply(Mandate mandate, Grant grant, Change change) {
        return mandates.change(mandate, grant.on(mandate.limits()), grant.grantedMinor(mandate), change)
                .chain(() -> growth.granted(
                        mandate.salesperson(), grant.openMinor() != null, grant.perPropositionMinor() != null))
                .replaceWith(new GrantDecision.Granted());
    }
}
