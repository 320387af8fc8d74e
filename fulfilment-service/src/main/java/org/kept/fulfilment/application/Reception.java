package org.kept.fulfilment.application;

import org.kept.fulfilment.domain.TaskProgressed;

/** How what sales says of a commitment is received. */
public sealed interface Reception {
    /** It is new, and has become a task. */
    record TakenOn(TaskProgressed event) implements Reception {}

    /** Its task knows of it now. */
    record Heard(TaskProgressed event) implements Reception {}

    /** It has come before. */
    record KnownAlready() implements Reception {}

    /** Nobody here can take it on. */
    record Refused(String reason) implements Reception {}
}
