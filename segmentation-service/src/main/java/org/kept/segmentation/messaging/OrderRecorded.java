package org.kept.segmentation.messaging;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * What this service reads of {@code org.kept.order.recorded.v1}. Read token by token: binding would cost half as much
 * again, and every order passes here. What is absent is null, and a revision 0.
 */
record OrderRecorded(
        String orderId,
        String accountId,
        int revision,
        String orderedAt,
        String netAmount,
        String currency,
        String status) {
    private static final JsonFactory JSON = new JsonFactory();

    /** @return null for a JSON null */
    static OrderRecorded parse(byte[] value) throws IOException {
        try (JsonParser json = JSON.createParser(value)) {
            JsonToken first = json.nextToken();
            OrderRecorded read = first == JsonToken.VALUE_NULL ? null : object(json);
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "There is more after the object");
            }
            return read;
        }
    }

    private static OrderRecorded object(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "It is no object");
        }
        String orderId = null;
        String accountId = null;
        int revision = 0;
        String orderedAt = null;
        String netAmount = null;
        String currency = null;
        String status = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "orderId" -> orderId = text(json);
                case "accountId" -> accountId = text(json);
                case "revision" -> revision = wholeNumber(json);
                case "orderedAt" -> orderedAt = text(json);
                case "netAmount" -> netAmount = text(json);
                case "currency" -> currency = text(json);
                case "status" -> status = text(json);
                default -> json.skipChildren();
            }
        }
        return new OrderRecorded(orderId, accountId, revision, orderedAt, netAmount, currency, status);
    }

    private static String text(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!json.currentToken().isScalarValue()) {
            throw new JsonParseException(json, json.currentName() + " is no text");
        }
        return json.getText();
    }

    private static int wholeNumber(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return 0;
        }
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new JsonParseException(json, json.currentName() + " is no whole number");
        }
        return json.getIntValue();
    }
}
