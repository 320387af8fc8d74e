package org.kept.embedded;

import java.util.ArrayDeque;
import java.util.Deque;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, closed once and in reverse order, whoever asks first; what starts later is closed at once. */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T add(T part) {
        started.push(part);
        if (closed) {
            close();
        }
        return part;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.error("{} did not stop in good order", part, e);
            }
        }
    }
}
