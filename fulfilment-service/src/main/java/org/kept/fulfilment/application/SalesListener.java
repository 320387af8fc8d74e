package org.kept.fulfilment.application;

import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** A room that passes on what sales says, in the transaction in which it is heard. */
public interface SalesListener {
    /**
     * What sales has said, as it came.
     *
     * @param account may be null: nothing but the record's key says it
     * @param payload JSON
     */
    record Said(String department, String account, String type, String payload) {}

    /**
     * Stands around the hearing, so that it can do something before and after.
     *
     * @param hearing what this service makes of it; to be called once
     * @return what the hearing has come to
     */
    Uni<Reception> listen(Said said, Supplier<Uni<Reception>> hearing);
}
