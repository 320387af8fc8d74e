package org.kept.account.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import org.kept.account.domain.Fault;
import org.kept.account.domain.OrderClaim;

/**
 * Reads one order from JSON, to the letter: amounts and dates are strings, there is no field that is not known (a typing
 * error in {@code revision} would silently make it 1) and none twice.
 */
final class OrderReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Fault> faults = new ArrayList<>(0);
    private final Set<String> seen = new HashSet<>();
    private String orderId;
    private String accountId;
    private Integer revision;
    private String orderedAt;
    private String netAmount;
    private String currency;
    private String status;

    private OrderReader() {}

    /** @param faults of the form; the claim is worth judging when there are none */
    record Reading(OrderClaim claim, List<Fault> faults) {}

    /** @throws UnreadableOrder when it is no JSON object */
    static Reading read(String json) throws UnreadableOrder {
        OrderReader reader = new OrderReader();
        try (JsonParser parser = JSON.createParser(json)) {
            reader.readObject(parser);
        } catch (JsonProcessingException noJson) {
            throw new UnreadableOrder("It is no JSON: " + noJson.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Reading(reader.claim(), reader.faults);
    }

    /** No order can be made out. Has no stack trace: a batch may hold thousands. */
    static final class UnreadableOrder extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableOrder(String why) {
            super(why, null, false, false);
        }
    }

    private void readObject(JsonParser parser) throws IOException, UnreadableOrder {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableOrder("It is no JSON object.");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            if (!seen.add(field)) {
                faults.add(new Fault(field, "is there twice"));
            }
            readField(field, parser);
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            throw new UnreadableOrder("Something follows the JSON object.");
        }
    }

    private void readField(String field, JsonParser parser) throws IOException {
        switch (field) {
            case "orderId" -> orderId = text(field, parser);
            case "accountId" -> accountId = text(field, parser);
            case "revision" -> revision = wholeNumber(field, parser);
            case "orderedAt" -> orderedAt = text(field, parser);
            case "netAmount" -> netAmount = text(field, parser);
            case "currency" -> currency = text(field, parser);
            case "status" -> status = text(field, parser);
            default -> faults.add(new Fault(field, "is not a field of an order"));
        }
    }

    private String text(String field, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            faults.add(new Fault(field, "is a string, in quotation marks"));
            return null;
        }
        return parser.getText();
    }

    private Integer wholeNumber(String field, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT) {
            return parser.getIntValue();
        }
        faults.add(new Fault(field, "is a whole number up to " + Integer.MAX_VALUE));
        return null;
    }

    private OrderClaim claim() {
        return new OrderClaim(orderId, accountId, revision, orderedAt, netAmount, currency, status);
    }
}
