package org.kept.benchmarks.propositions.contenders;

import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.service.SalesApi;
import org.kept.benchmarks.service.PackagedService;

/** By the service, as a salesperson of one's own. */
public final class KeptCommitter implements Committer {
    public static final String ROLE = "sales";

    private final SalesApi api;

    private KeptCommitter(SalesApi api) {
        this.api = api;
    }

    public static Factory of(PackagedService service) {
        return (pass, client) ->
                new KeptCommitter(SalesApi.of(service, new Draft(pass, client, 0).salesperson(), ROLE));
    }

    @Override
    public void commit(Draft draft) {
        api.commit(draft);
    }

    @Override
    public void close() {
        api.close();
    }
}
