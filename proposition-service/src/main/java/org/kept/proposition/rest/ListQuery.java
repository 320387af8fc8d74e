package org.kept.proposition.rest;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.persistence.Order;
import org.kept.proposition.persistence.Order.Place;

/** What both lists can be asked for; what is not understood is a 400 that says what would be. */
public class ListQuery {
    @QueryParam("accountId")
    String accountId;

    @QueryParam("salesperson")
    String salesperson;

    @QueryParam("department")
    String department;

    @QueryParam("state")
    String state;

    @QueryParam("dueFrom")
    String dueFrom;

    @QueryParam("dueTo")
    String dueTo;

    @QueryParam("atRisk")
    String atRisk;

    @QueryParam("broken")
    String broken;

    @QueryParam("awaitingCoSignature")
    String awaitingCoSignature;

    @QueryParam("team")
    String team;

    @QueryParam("currency")
    String currency;

    @QueryParam("sort")
    String sort;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    int size() {
        if (limit == null) {
            return Page.LIMIT_DEFAULT;
        }
        try {
            return Page.limit(Integer.valueOf(limit));
        } catch (NumberFormatException noNumber) {
            throw Problems.malformed("limit is a number from 1 to " + Page.LIMIT_MAX + ".");
        }
    }

    /** @param orders that the list can have, the default first */
    Order order(List<Order> orders) {
        if (sort == null) {
            return orders.get(0);
        }
        return orders.stream()
                .filter(order -> order.word().equals(sort))
                .findAny()
                .orElseThrow(() -> Problems.malformed(
                        "sort is one of " + orders.stream().map(Order::word).collect(Collectors.joining(", ")) + "."));
    }

    /** @return null for the first page */
    Place after(Order order) {
        String written = Cursor.keyOf(cursor);
        return written == null ? null : order.read(written).orElseThrow(() -> Cursor.malformed(cursor));
    }
}
