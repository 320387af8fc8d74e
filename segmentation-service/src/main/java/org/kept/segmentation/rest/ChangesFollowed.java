package org.kept.segmentation.rest;

import java.time.Duration;
import java.util.List;

import org.kept.chassis.streams.LiveSource;
import org.kept.chassis.streams.Told;
import org.kept.segmentation.changes.ChangeReader;

/** The tier changes that one follower wants to hear of. */
record ChangesFollowed(ChangeReader reader, ChangeFilter filter) implements LiveSource {
    static final String EVENT = "account-tier-changed";

    @Override
    public List<Told> poll(Duration patience) {
        return reader.poll(patience).stream()
                .filter(filter::lets)
                .map(change -> new Told(change.position(), EVENT, change.json()))
                .toList();
    }

    @Override
    public String position() {
        return reader.position();
    }

    @Override
    public void close() {
        reader.close();
    }
}
