package org.kept.fulfilment.application;

import org.kept.fulfilment.domain.TaskProgressed;

/** How a commitment is received. */
public sealed interface Reception {
    record TakenOn(TaskProgressed event) implements Reception {}

    /** It has come before. */
    record KnownAlready() implements Reception {}

    /** Nobody here can take it on. */
    record Refused(String reason) implements Reception {}
}
