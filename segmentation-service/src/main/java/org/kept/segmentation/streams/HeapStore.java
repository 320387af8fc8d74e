package org.kept.segmentation.streams;

import java.util.function.Supplier;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorContextUtils;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A state store that is a domain object on the heap, written to its changelog once per commit.
 *
 * <p>Kafka Streams flushes a store's cache right before each commit, inside the transaction; this is the hook. First the
 * processor tells what is due ({@link #beforeCommit}), then the changes go to the changelog. So what a processor keeps
 * untold in memory is exactly what belongs to the open transaction: a crash loses both together, and the records are
 * processed again.
 *
 * <p>Stands on internals of Kafka Streams (the flush hook and writing to the changelog), as no public interface offers
 * either. The tests of restarts would see a version that changes them.
 */
final class HeapStore<C extends Journaled> implements StateStore, CachedStateStore<Object, Object> {
    private final String name;
    private final Supplier<C> empty;
    private C content;
    private Restoring restoring;
    private InternalProcessorContext<?, ?> context;
    private ProcessorNode<?, ?, ?, ?> owner;
    private Runnable tellWhatIsDue = () -> {};
    private boolean open;

    HeapStore(String name, Supplier<C> empty) {
        this.name = name;
        this.empty = empty;
    }

    /** Called with the restored content from a processor's {@code init}. */
    C content() {
        restoring.await();
        return content;
    }

    /** What is run before each commit may forward, as the processor whose {@code init} calls this. */
    void beforeCommit(ProcessorContext<?, ?> processor, Runnable tell) {
        owner = ((InternalProcessorContext<?, ?>) processor).currentNode();
        tellWhatIsDue = tell;
    }

    @Override
    public void init(StateStoreContext storeContext, StateStore root) {
        // A task that starts anew after a failure reuses this object: it must not find what was never committed.
        C restored = empty.get();
        Restoring restore = new Restoring(name);
        content = restored;
        restoring = restore;
        tellWhatIsDue = () -> {};
        context = ProcessorContextUtils.asInternalProcessorContext(storeContext);
        open = true;
        storeContext.register(root, (key, value) -> restore.add(() -> restored.restore(key, value)));
    }

    @Override
    public void flushCache() {
        ProcessorNode<?, ?, ?, ?> before = context.currentNode();
        context.setCurrentNode(owner);
        try {
            restoring.await();
            tellWhatIsDue.run();
            content.takeChanges(this::log);
        } finally {
            context.setCurrentNode(before);
        }
    }

    private void log(byte[] key, byte[] value) {
        context.logChange(name, Bytes.wrap(key), value, context.currentSystemTimeMs(), Position.emptyPosition());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Nothing is cached that the changelog does not get by {@link #flushCache}. */
    @Override
    public void flush() {}

    @Override
    public void clearCache() {}

    @Override
    public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }
}
