package org.kept.benchmarks.propositions.contenders;

import org.kept.benchmarks.propositions.drafts.Draft;

/** One client's way of committing drafts, one after the other. For one thread. */
public interface Committer extends AutoCloseable {

    /** Returns when it is acknowledged; throws when it is not. */
    void commit(Draft draft);

    @Override
    void close();

    /** A committer of its own for each client. */
    interface Factory {
        Committer of(int pass, int client);
    }
}
