package org.kept.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was said of a commitment and later words do not repeat: whether it waits for others, and whether sales insists. In
 * memory alone, of the last commitments: who has forgotten starts too early, is rejected, and tries again. For one thread.
 */
final class Heard {
    private static final int COMMITMENTS_MAX = 10_000;
    private static final Standing UNKNOWN = new Standing(0, false, false);

    /** @param revision of the terms that it is about: of two topics either may be read first */
    private record Standing(long revision, boolean waits, boolean insisted) {}

    private final Map<String, Standing> standings = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
            return size() > COMMITMENTS_MAX;
        }
    };

    /** @return the word, with what it does not repeat itself */
    Word hear(Word word) {
        Standing known = of(word);
        boolean newer = word.revision() > known.revision();
        if (word.type().equals(Word.INSISTED)) {
            keep(word, new Standing(known.revision(), known.waits(), true));
            return word.dependsOnOthers(known.waits());
        }
        if (newer && (word.type().equals(Word.MADE) || word.type().equals(Word.AMENDED))) {
            keep(word, new Standing(word.revision(), word.dependsOnOthers(), false));
        }
        return word;
    }

    /** @return whether sales insists on what it is about */
    boolean hear(News news) {
        Standing known = of(news.word());
        if (news.ready() && news.word().revision() >= known.revision()) {
            keep(news.word(), new Standing(news.word().revision(), false, known.insisted()));
        }
        return known.insisted();
    }

    private Standing of(Word word) {
        return standings.getOrDefault(word.commitmentId(), UNKNOWN);
    }

    private void keep(Word word, Standing standing) {
        standings.put(word.commitmentId(), standing);
    }
}
