package org.kept.fulfilment.following.persistence;

import java.util.UUID;

/** Whose tasks somebody follows; null for any, each. */
public record Followed(String department, String salesperson, String accountId, UUID commitmentId) {}
