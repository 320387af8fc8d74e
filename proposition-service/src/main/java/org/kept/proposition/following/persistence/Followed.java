package org.kept.proposition.following.persistence;

import java.util.UUID;

/**
 * Whose propositions somebody follows; null for any.
 *
 * @param owner who answers for them now, or handed them over with what is told
 * @param leader of the teams whose members' and touch-points' propositions they are; as with {@code owner}
 * @param withReasons whether who did it, and why, is told as well; that is for colleagues
 */
public record Followed(String owner, String leader, String accountId, UUID propositionId, boolean withReasons) {}
