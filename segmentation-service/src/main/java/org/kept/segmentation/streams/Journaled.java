package org.kept.segmentation.streams;

import java.util.function.BiConsumer;

/** A state on the heap that can tell what changed in it, and be put together again from what it told. */
interface Journaled {
    /** Puts back one entry; a null value takes it away. The last entry of a key counts, in whatever order keys come. */
    void restore(byte[] key, byte[] value);

    /** Tells the entries that changed since the last call. */
    void takeChanges(BiConsumer<byte[], byte[]> journal);
}
