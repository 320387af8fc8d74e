package org.kept.proposition.domain;

import java.util.Locale;

/** How a state is said outside: {@code PENDING_CANCELLATION} is {@code pendingCancellation}. */
final class Word {
    private Word() {}

    static String of(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
