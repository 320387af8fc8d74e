package org.kept.fulfilment.following.persistence;

import java.util.UUID;

/** Whose tasks somebody follows; null for any, each. */
public record Followed(String department, String salesperson, String accountId, UUID commitmentId) {
    /** Days are departments': who follows a customer, or a commitment, does not hear of them. */
    boolean hearsOfDays() {
        return salesperson == null && accountId == null && commitmentId == null;
    }
}
