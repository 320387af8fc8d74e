package org.kept.benchmarks.segmentation.contenders;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

import org.kept.benchmarks.segmentation.ranking.TwoTreeSets;

/** Ranks all accounts in two trees, put together from a store at the start, and tells who changes the side. */
final class StraightRanking implements Processor<String, WindowRevenue, String, byte[]> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<TwoTreeSets> ranks;
    private final Set<String> crossed = new LinkedHashSet<>();
    private final TwoTreeSets ranking = new TwoTreeSets(crossed::add);
    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<String, RankedRevenue> ranked;

    StraightRanking(Consumer<TwoTreeSets> ranks) {
        this.ranks = ranks;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        ranked = context.getStateStore(StraightTopology.RANKED);
        try (KeyValueIterator<String, RankedRevenue> all = ranked.all()) {
            while (all.hasNext()) {
                KeyValue<String, RankedRevenue> account = all.next();
                place(account.key, account.value.cents(), account.value.orders());
            }
        }
        crossed.clear();
        ranks.accept(ranking);
    }

    @Override
    public void process(Record<String, WindowRevenue> received) {
        String account = received.key();
        WindowRevenue revenue = received.value();
        RankedRevenue before = Objects.requireNonNullElse(ranked.get(account), RankedRevenue.NONE);
        ranked.put(account, before.with(revenue));
        place(account, revenue.cents(), revenue.orders());
        crossed.forEach(other -> tellIfChanged(other, received.timestamp()));
        crossed.clear();
    }

    private void place(String account, long cents, int orders) {
        if (orders > 0) {
            ranking.put(account, cents);
        } else {
            ranking.remove(account);
        }
    }

    private void tellIfChanged(String account, long timestamp) {
        RankedRevenue state = ranked.get(account);
        char now = ranking.isKey(account) ? RankedRevenue.KEY : RankedRevenue.SELF_SERVICE;
        if (state.told() != now) {
            ranked.put(account, state.told(now));
            context.forward(new Record<>(account, event(account, now, state), timestamp));
        }
    }

    private static byte[] event(String account, char tier, RankedRevenue state) {
        try {
            return JSON.writeValueAsBytes(Map.of(
                    "accountId",
                    account,
                    "tier",
                    tier == RankedRevenue.KEY ? "KEY" : "SELF_SERVICE",
                    "revenue",
                    state.cents()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
