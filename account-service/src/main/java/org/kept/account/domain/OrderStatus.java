package org.kept.account.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened to an order last. */
public enum OrderStatus {
    PLACED,
    AMENDED,
    CANCELLED,
    RETURNED;

    private static final Map<String, OrderStatus> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(OrderStatus::word, Function.identity()));

    /** As it is written in events and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with what is wrong, to go on after a field's name */
    public static OrderStatus parse(String word) {
        OrderStatus status = BY_WORD.get(word);
        if (status == null) {
            throw new IllegalArgumentException("is placed, amended, cancelled or returned, not '" + word + "'");
        }
        return status;
    }
}
