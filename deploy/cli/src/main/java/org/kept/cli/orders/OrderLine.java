package org.kept.cli.orders;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * An order's net value after one event, as the order intake takes it.
 *
 * @param netAmount decimal text, with no more decimals than the currency has; negative for a credit note
 * @param status placed, amended, cancelled or returned
 */
public record OrderLine(
        String orderId,
        String accountId,
        int revision,
        Instant orderedAt,
        String netAmount,
        String currency,
        String status) {

    private static final JsonFactory JSON = new JsonFactory();

    /** As a line of JSON, line break included. */
    void writeTo(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)) {
            json.writeStartObject();
            json.writeStringField("orderId", orderId);
            json.writeStringField("accountId", accountId);
            json.writeNumberField("revision", revision);
            json.writeStringField("orderedAt", orderedAt.toString());
            json.writeStringField("netAmount", netAmount);
            json.writeStringField("currency", currency);
            json.writeStringField("status", status);
            json.writeEndObject();
        }
        out.write('\n');
    }
}
