package org.kept.benchmarks.segmentation.contenders;

import java.util.Map;
import java.util.function.ToLongFunction;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The ceilings: a consumer that does nothing with what it reads, or only decodes it. */
final class BareConsumer implements Contender {
    private final String provenBy;
    private final ToLongFunction<ConsumerRecord<byte[], byte[]>> work;

    private BareConsumer(String provenBy, ToLongFunction<ConsumerRecord<byte[], byte[]>> work) {
        this.provenBy = provenBy;
        this.work = work;
    }

    static BareConsumer polling() {
        return new BareConsumer("records", order -> 1);
    }

    /** By the service's own reader. */
    static BareConsumer decoding() {
        KeptReader reader = new KeptReader();
        return new BareConsumer("net", order -> reader.cents(order.key(), order.value(), order.timestamp()));
    }

    static BareConsumer decodingWithJackson() {
        return new BareConsumer("net", order -> OrderJson.read(order.value()).cents());
    }

    @Override
    public Pass run(Assignment assignment, String name) {
        try (Topic topic = new Topic(assignment.bootstrapServers(), assignment.topic())) {
            long start = System.nanoTime();
            long records = 0;
            long sum = 0;
            while (records < assignment.records()) {
                for (ConsumerRecord<byte[], byte[]> order : topic.poll()) {
                    sum += work.applyAsLong(order);
                    records++;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Pass(records, seconds, Map.of(provenBy, Long.toString(sum)));
        }
    }
}
