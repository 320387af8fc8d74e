package org.kept.benchmarks.segmentation.contenders;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.apache.kafka.streams.state.Stores;

/** All that take part, by name. */
public final class Contenders {
    private static final Map<String, Supplier<Contender>> ALL = new TreeMap<>(Map.of(
            "poll", BareConsumer::polling,
            "decode", BareConsumer::decoding,
            "decode-jackson", BareConsumer::decodingWithJackson,
            "kept", Kept::new,
            "streams", () -> new StraightStreams(Stores::inMemoryKeyValueStore),
            "streams-rocksdb", () -> new StraightStreams(Stores::persistentKeyValueStore),
            "flink", FlinkTopN::new,
            "postgres", Postgres::new,
            "duckdb", Duckdb::new));

    /** The ceilings, and whoever keeps up with them: each repetition has several passes. */
    public static final List<String> QUICK = List.of("poll", "decode", "decode-jackson", "kept", "streams");

    /** Those that need so long that once has to do. */
    public static final List<String> SLOW = List.of("streams-rocksdb", "flink", "postgres", "duckdb");

    private Contenders() {}

    static Contender named(String name) {
        Supplier<Contender> found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no contender " + name + ", but " + ALL.keySet());
        }
        return found.get();
    }
}
