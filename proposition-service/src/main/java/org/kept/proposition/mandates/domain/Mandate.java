package org.kept.proposition.mandates.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One salesperson's mandate as it stands.
 *
 * @param grantedMinor the open-value limit as it was granted last
 * @param openMinor the value of what is promised and not settled
 */
public record Mandate(String salesperson, Limits limits, long grantedMinor, long openMinor) {

    /**
     * Whether the claim passes without a signature.
     *
     * @param booked what is booked for the same proposition in this mandate, or null: neither its value nor its departments
     *     have to pass again
     * @param unstated what is asked of a claim that states no value
     * @return {@code Within} with the value that will be open once it is booked
     */
    public MandateAnswer answer(Claim claim, Booking booked, UnstatedValue unstated) {
        List<Excess> excesses = new ArrayList<>();
        if (booked == null || !booked.carriesValueOf(claim)) {
            addValueExcesses(excesses, claim, booked, unstated);
        }
        for (String department : claim.departments().stream().sorted().toList()) {
            boolean carried = booked != null && booked.carriesDepartment(department);
            if (!carried && !limits.departments().covers(department)) {
                excesses.add(departmentExcess(department));
            }
        }
        boolean carried = booked != null && (booked.carriesTier(claim.tier()) || isNoMore(claim, booked));
        if (!carried && !limits.tiers().covers(claim.tier())) {
            excesses.add(tierExcess(claim.tier()));
        }
        return excesses.isEmpty()
                ? new MandateAnswer.Within(openWith(claim, booked), limits.openMinor())
                : new MandateAnswer.Beyond(excesses);
    }

    /** What was let through stays so when it becomes less, whatever the account's tier has become. */
    private static boolean isNoMore(Claim claim, Booking booked) {
        return booked.carriesValueOf(claim) && claim.departments().stream().allMatch(booked::carriesDepartment);
    }

    /** What the claim counts against the limit: nothing when only a signature could carry its currency. */
    public long counted(Claim claim) {
        return isForeign(claim) ? 0 : claim.valueMinor();
    }

    private void addValueExcesses(List<Excess> excesses, Claim claim, Booking booked, UnstatedValue unstated) {
        if (claim.statesNoValue()) {
            if (unstated == UnstatedValue.SIGN) {
                excesses.add(unstatedExcess());
            }
            return;
        }
        if (isForeign(claim)) {
            excesses.add(currencyExcess(claim));
            return;
        }
        if (claim.valueMinor() > limits.perPropositionMinor()) {
            excesses.add(perPropositionExcess(claim));
        }
        if (openWith(claim, booked) > limits.openMinor() && counted(claim) > amountOf(booked)) {
            excesses.add(openValueExcess(claim, booked));
        }
    }

    private boolean isForeign(Claim claim) {
        return claim.valueMinor() > 0 && !Objects.equals(claim.currency(), limits.currency());
    }

    private long openWith(Claim claim, Booking booked) {
        return Math.addExact(openMinor - amountOf(booked), counted(claim));
    }

    private static long amountOf(Booking booked) {
        return booked == null ? 0 : booked.amountMinor();
    }

    private static Excess unstatedExcess() {
        return new Excess(
                Excess.VALUE,
                "a proposition that states its value",
                "one that states none",
                "a stated value (in what is rewritten or amended), or a manager's signature");
    }

    private Excess openValueExcess(Claim claim, Booking booked) {
        long free = Math.max(0, limits.openMinor() - openMinor + amountOf(booked));
        return new Excess(
                Excess.OPEN_VALUE,
                told(limits.openMinor()) + " open at once",
                told(openWith(claim, booked)) + ", with " + told(openMinor - amountOf(booked)) + " open already",
                "a value of at most " + told(free) + ", an open proposition that settles, or a manager's signature");
    }

    private Excess perPropositionExcess(Claim claim) {
        return new Excess(
                Excess.VALUE_PER_PROPOSITION,
                told(limits.perPropositionMinor()) + " per proposition",
                told(claim.valueMinor()),
                "a value of at most " + told(limits.perPropositionMinor()) + ", or a manager's signature");
    }

    private Excess departmentExcess(String department) {
        return new Excess(
                Excess.DEPARTMENT,
                limits.departments().told(),
                department,
                "a proposition without " + department + ", a grant that covers it, or a manager's signature");
    }

    private Excess tierExcess(String tier) {
        return new Excess(
                Excess.TIER,
                limits.tiers().told(),
                tier == null ? "an account whose tier is not known yet" : tier,
                "a grant that covers the account's tier, or a manager's signature");
    }

    private Excess currencyExcess(Claim claim) {
        return new Excess(
                Excess.CURRENCY,
                limits.currency(),
                claim.currency(),
                "a value in " + limits.currency() + ", or a manager's signature");
    }

    private String told(long minor) {
        return Amounts.told(minor, limits.currency());
    }
}
