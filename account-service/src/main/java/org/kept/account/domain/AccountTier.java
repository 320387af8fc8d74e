package org.kept.account.domain;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The tier that segmentation gave an account last, and why. Amounts are decimal strings, as segmentation wrote them. */
@Entity
@Immutable
@Table(name = "account_tiers")
public class AccountTier {
    @Id
    private String accountId;

    private String tier;
    private LocalDate since;
    private Long rank;
    private Long accounts;
    private String revenue;
    private String threshold;
    private String currency;

    protected AccountTier() {}

    public String tier() {
        return tier;
    }

    /** The business date from which it holds. */
    public LocalDate since() {
        return since;
    }

    /** @return 1 for the best of {@link #accounts()}, null when segmentation gave none */
    public Long rank() {
        return rank;
    }

    public Long accounts() {
        return accounts;
    }

    public String revenue() {
        return revenue;
    }

    /** @return the revenue of the last key account, or null */
    public String threshold() {
        return threshold;
    }

    public String currency() {
        return currency;
    }
}
