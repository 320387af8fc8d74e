package org.kept.cli.rates;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.client.Answer;
import org.kept.cli.client.Insistence;
import org.kept.cli.screen.KeptFailure;

/** Posts batches of rates. A batch may arrive twice: the same rate again changes nothing. */
final class RateIntake {

    private static final String USER = "operator";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Pattern FIELD = Pattern.compile("rates\\[(\\d{1,4})](?:\\.(.+))?");
    private static final int NAMED_MAX = 20;
    private static final int INVALID = 422;

    private final Insistence segmentation;

    RateIntake(Insistence segmentation) {
        this.segmentation = segmentation;
    }

    /** How many were taken: all of them. */
    long post(RateBatch batch) {
        byte[] body = batch.body().toString().getBytes(StandardCharsets.UTF_8);
        Answer answer = segmentation.post(USER, "/api/segmentation/fx-rates", JSON, body);
        if (answer.ok()) {
            return answer.body().path("published").asLong();
        }
        if (answer.status() == INVALID) {
            throw new KeptFailure(inWords(answer.body().path("violations"), batch));
        }
        throw new KeptFailure("The rates were refused: " + answer.problem());
    }

    private static String inWords(JsonNode violations, RateBatch batch) {
        List<String> faults = new ArrayList<>();
        for (JsonNode violation : violations) {
            faults.add(fault(violation, batch));
        }
        List<String> named = faults.subList(0, Math.min(NAMED_MAX, faults.size()));
        String more = faults.size() > NAMED_MAX ? "\n  and " + (faults.size() - NAMED_MAX) + " more" : "";
        return "The file is not right. Lines " + batch.line(0).line()
                + " and after were not taken; once corrected, import the whole file again.\n  "
                + String.join("\n  ", named) + more;
    }

    /** "line 7: date is missing", with the file's own column names. */
    private static String fault(JsonNode violation, RateBatch batch) {
        Matcher field = FIELD.matcher(violation.path("field").asText());
        String message = violation.path("message").asText();
        if (!field.matches()) {
            return violation.path("field").asText() + " " + message;
        }
        String column =
                field.group(2) == null ? "" : field.group(2).replace("quoteCurrency", RateImport.QUOTE_CURRENCY);
        return "line " + batch.line(Integer.parseInt(field.group(1))).line() + ": " + column + " " + message;
    }
}
