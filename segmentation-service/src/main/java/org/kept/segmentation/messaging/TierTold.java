package org.kept.segmentation.messaging;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectReader;

/** What is read again of {@code org.kept.account-tier.changed.v1} when its changes are followed. */
public record TierTold(String tier) {
    private static final ObjectReader READER = Json.readerFor(TierTold.class);

    /** Null when the bytes name none. */
    public static String read(byte[] value) {
        try {
            TierTold told = READER.readValue(value);
            return told == null ? null : told.tier;
        } catch (IOException foreign) {
            return null;
        }
    }
}
