package org.kept.segmentation.streams;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import org.kept.segmentation.domain.Occasion;
import org.kept.segmentation.domain.Tier;
import org.kept.segmentation.domain.ToldTier;
import org.kept.segmentation.messaging.Packing;

/** How what was told of an account stands in the changelog: a count, and each with its occasion. */
final class ToldEntries {
    /** A tier's ordinal, date, policy version, revision, and whether there is an occasion. */
    private static final int TOLD_BYTES = 1 + 4 + 8 + 8 + 1;

    /** A tier's ordinal, rank, N, revenue, threshold, the currency and its length, the length of the reason. */
    private static final int OCCASION_BYTES = 1 + 4 + 4 + 8 + 8 + 2 + 3 + 2;

    private static final int UTF8_BYTES_MAX = 3;
    private static final byte NONE = -1;

    private ToldEntries() {}

    static int bytesMax(List<ToldTier> told) {
        int bytes = Short.BYTES;
        for (ToldTier one : told) {
            bytes += TOLD_BYTES;
            if (one.occasion() != null) {
                bytes += OCCASION_BYTES + reason(one.occasion()).length() * UTF8_BYTES_MAX;
            }
        }
        return bytes;
    }

    static void write(ByteBuffer entry, List<ToldTier> told) {
        entry.putShort((short) told.size());
        for (ToldTier one : told) {
            entry.put((byte) one.tier().ordinal());
            Packing.put(entry, one.since());
            entry.putLong(one.policyVersion()).putLong(one.revision());
            entry.put((byte) (one.occasion() == null ? 0 : 1));
            if (one.occasion() != null) {
                write(entry, one.occasion());
            }
        }
    }

    static List<ToldTier> read(ByteBuffer from) {
        return read(from, true);
    }

    /** As they stood in the changelog before occasions were kept. */
    static List<ToldTier> readWithoutOccasions(ByteBuffer from) {
        return read(from, false);
    }

    private static List<ToldTier> read(ByteBuffer from, boolean withOccasions) {
        List<ToldTier> told = new ArrayList<>(1);
        for (int count = from.getShort(); count > 0; count--) {
            told.add(new ToldTier(
                    Tier.values()[from.get()],
                    Packing.date(from),
                    from.getLong(),
                    from.getLong(),
                    withOccasions && from.get() == 1 ? occasion(from) : null));
        }
        return told;
    }

    private static void write(ByteBuffer entry, Occasion occasion) {
        entry.put(
                occasion.previousTier() == null
                        ? NONE
                        : (byte) occasion.previousTier().ordinal());
        entry.putInt(occasion.rank()).putInt(occasion.accounts());
        entry.putLong(occasion.revenue()).putLong(occasion.threshold());
        Packing.put(entry, Packing.utf8(occasion.currency().getCurrencyCode()));
        Packing.put(entry, Packing.utf8(reason(occasion)));
    }

    private static Occasion occasion(ByteBuffer from) {
        byte previous = from.get();
        return new Occasion(
                previous == NONE ? null : Tier.values()[previous],
                from.getInt(),
                from.getInt(),
                from.getLong(),
                from.getLong(),
                Currency.getInstance(Packing.text(from)),
                words(Packing.text(from)));
    }

    private static String reason(Occasion occasion) {
        return occasion.reason() == null ? "" : occasion.reason();
    }

    private static String words(String reason) {
        return reason.isEmpty() ? null : reason;
    }
}
