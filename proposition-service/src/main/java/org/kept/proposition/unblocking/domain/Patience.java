package org.kept.proposition.unblocking.domain;

import java.time.Duration;

/**
 * How long something may wait before it is said to hang.
 *
 * @param signature for a manager's signature
 * @param owner for the owner's answer to a department
 * @param department for a department's answer
 */
public record Patience(Duration signature, Duration owner, Duration department) {}
