package org.kept.proposition.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.PropositionState;
import org.kept.proposition.persistence.Order;
import org.kept.proposition.persistence.Orders;
import org.kept.proposition.persistence.Sieve;

/** Turns what a list is asked for into what is looked for. */
final class Wanted {
    private static final String MINE = "mine";

    private Wanted() {}

    /** @param caller whose teams are {@code mine} */
    static Sieve propositions(ListQuery query, String caller) {
        return sieve(query, caller, propositionState("state", query.state), null, Orders.OF_PROPOSITIONS);
    }

    static Sieve commitments(ListQuery query, String caller, String propositionState) {
        return sieve(
                query,
                caller,
                propositionState("propositionState", propositionState),
                state("state", query.state, CommitmentState::ofWord, CommitmentState.values(), CommitmentState::word),
                Orders.OF_COMMITMENTS);
    }

    private static Sieve sieve(
            ListQuery query,
            String caller,
            PropositionState propositionState,
            CommitmentState commitmentState,
            List<Order> orders) {
        Order order = query.order(orders);
        return new Sieve(
                text("accountId", query.accountId),
                propositionState,
                commitmentState,
                text("salesperson", query.salesperson),
                text("department", query.department),
                instant("dueFrom", query.dueFrom),
                instant("dueTo", query.dueTo),
                truth("atRisk", query.atRisk),
                truth("broken", query.broken),
                truth("awaitingCoSignature", query.awaitingCoSignature),
                team(query.team),
                MINE.equals(query.team) ? caller : null,
                currency(query, order),
                order,
                query.after(order));
    }

    /** Amounts of one currency can be compared, others cannot: there is no rate that everybody would have agreed to. */
    private static String currency(ListQuery query, Order order) {
        if (query.currency == null && order.word().equals(Orders.BY_VALUE)) {
            throw Problems.malformed("sort=" + Orders.BY_VALUE + " compares amounts of one currency: say which, such as"
                    + " currency=EUR.");
        }
        if (query.currency != null && !query.currency.matches("[A-Z]{3}")) {
            throw Problems.malformed("currency is an ISO 4217 code such as EUR.");
        }
        return query.currency;
    }

    private static PropositionState propositionState(String name, String word) {
        return state(name, word, PropositionState::ofWord, PropositionState.values(), PropositionState::word);
    }

    private static <S> S state(
            String name, String word, Function<String, Optional<S>> ofWord, S[] all, Function<S, String> words) {
        return word == null
                ? null
                : ofWord.apply(word)
                        .orElseThrow(() -> Problems.malformed(name + " is one of "
                                + Arrays.stream(all).map(words).collect(Collectors.joining(", ")) + "."));
    }

    /** A day begins in UTC. */
    static Instant instant(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? withinReach(LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC))
                    : withinReach(OffsetDateTime.parse(text));
        } catch (DateTimeException noDate) {
            throw Problems.malformed(name + " is a day such as 2027-01-15, or a date with its offset such as"
                    + " 2027-01-15T17:00:00Z; a + before an offset is written %2B.");
        }
    }

    private static Instant withinReach(OffsetDateTime date) {
        if (date.getYear() < 1 || date.getYear() > PromiseRequest.YEAR_MAX) {
            throw new DateTimeException("Out of reach: " + date);
        }
        return date.toInstant();
    }

    private static String text(String name, String text) {
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw Problems.malformed(name + " is text without control characters.");
        }
        return text;
    }

    /** @return null for any, and for the caller's own */
    private static UUID team(String word) {
        if (word == null || word.equals(MINE)) {
            return null;
        }
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException noId) {
            throw Problems.malformed("team is " + MINE + " for the teams that you lead, or a team's id: GET"
                    + " /api/salespeople/teams lists them.");
        }
    }

    private static Boolean truth(String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw Problems.malformed(name + " is true or false.");
        }
        return text == null ? null : Boolean.valueOf(text);
    }
}
