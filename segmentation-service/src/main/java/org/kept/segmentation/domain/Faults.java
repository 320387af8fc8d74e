package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with a claim, all of it, field by field. */
final class Faults {
    private final List<Fault> found = new ArrayList<>(0);

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return found;
    }

    void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    /** @return what was parsed; null where an {@link IllegalArgumentException} says what is wrong instead */
    <T> T valid(String field, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (IllegalArgumentException fault) {
            add(field, fault.getMessage());
            return null;
        }
    }

    static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Of ISO 4217, and with minor units. */
    static Currency currency(String code) {
        must(code != null, "is missing");
        try {
            Currency found = Currency.getInstance(code);
            if (found.getDefaultFractionDigits() >= 0) {
                return found;
            }
        } catch (IllegalArgumentException unknown) {
            // told below, in words
        }
        throw new IllegalArgumentException("'" + shown(code) + "' is not an ISO 4217 currency code");
    }

    /** Whatever was sent there, a message stays one. */
    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
