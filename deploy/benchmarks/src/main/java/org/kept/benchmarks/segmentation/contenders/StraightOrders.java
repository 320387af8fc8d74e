package org.kept.benchmarks.segmentation.contenders;

import java.util.Objects;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps each order's highest revision and each account's revenue; forwards a revenue that changed. */
final class StraightOrders implements Processor<String, byte[], String, WindowRevenue> {
    private ProcessorContext<String, WindowRevenue> context;
    private KeyValueStore<String, LatestOrder> orders;
    private KeyValueStore<String, WindowRevenue> revenues;

    @Override
    public void init(ProcessorContext<String, WindowRevenue> context) {
        this.context = context;
        orders = context.getStateStore(StraightTopology.ORDERS);
        revenues = context.getStateStore(StraightTopology.REVENUES);
    }

    @Override
    public void process(Record<String, byte[]> received) {
        OrderJson order = OrderJson.read(received.value());
        String key = order.accountId() + '|' + order.orderId();
        LatestOrder before = Objects.requireNonNullElse(orders.get(key), LatestOrder.NONE);
        if (order.revision() > before.revision()) {
            LatestOrder now = new LatestOrder(order.revision(), order.cents(), order.counts());
            orders.put(key, now);
            WindowRevenue revenue = Objects.requireNonNullElse(revenues.get(order.accountId()), WindowRevenue.NONE)
                    .replacing(before, now);
            revenues.put(order.accountId(), revenue);
            context.forward(received.withKey(order.accountId()).withValue(revenue));
        }
    }
}
