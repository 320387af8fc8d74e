package org.kept.chassis.idempotency;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.persistence.Transactions;
import org.kept.chassis.rest.Problems;

/**
 * Gives one effect and one answer to a request that may arrive more than once ({@code Idempotency-Key}).
 *
 * <p>An advisory lock of the transaction marks a key as in flight, so a crash releases it by itself; the answer commits
 * with the work, so it is there exactly when the work is. A refusal rolls back and is not remembered: the same key may
 * try again when what stood in the way is gone.
 */
@ApplicationScoped
public class Idempotency {
    public static final String HEADER = "Idempotency-Key";

    private static final int KEY_LENGTH_MAX = 255;
    /** Work takes milliseconds; a second is the least that the header can say. */
    private static final int RETRY_AFTER_S = 1;

    private final ObjectMapper json;
    private final Transactions transactions;
    private final Caller caller;

    Idempotency(ObjectMapper json, Transactions transactions, Caller caller) {
        this.json = json;
        this.transactions = transactions;
        this.caller = caller;
    }

    /**
     * Runs the work in a transaction, unless its answer is known.
     *
     * @param key the request's header; 400 when absent, 409 while the first request is in flight
     * @param operation what is done to what, such as {@code commit 42}; with the body it makes a request the same (else 422)
     * @param work ends in the answer; whatever it fails with rolls everything back
     */
    public Uni<Response> once(String key, String operation, Object body, Supplier<Uni<Answer>> work) {
        if (key == null || key.isBlank() || key.length() > KEY_LENGTH_MAX) {
            throw Problems.malformed("Send an " + HEADER + " header of 1 to " + KEY_LENGTH_MAX
                    + " characters, a new one for each new request and the same one when you repeat it.");
        }
        Remembered.Key id = new Remembered.Key(caller.name(), key);
        String hash = RequestHash.of(operation, write(body));
        return transactions.run(() ->
                lockAndFind(id).chain(known -> known.isEmpty() ? first(id, hash, work) : again(known.get(), hash)));
    }

    /** Two statements on one way: the second one begins when the first has ended, and sees what that waited for. */
    private static Uni<Optional<Remembered>> lockAndFind(Remembered.Key id) {
        return Uni.combine().all().unis(id.lock(), id.find()).with((locked, known) -> {
            if (!locked) {
                throw Problems.conflictFor(
                        "request-in-flight",
                        "The first request with this key has not been answered yet: repeat it after a moment, with the"
                                + " same key, for the same answer.",
                        RETRY_AFTER_S);
            }
            return Optional.ofNullable(known);
        });
    }

    private Uni<Response> first(Remembered.Key id, String hash, Supplier<Uni<Answer>> work) {
        return work.get().chain(answer -> {
            Remembered answered =
                    new Remembered(hash, answer.status(), write(answer.body()), answer.location(), answer.entityTag());
            return answered.write(id).replaceWith(() -> response(answered));
        });
    }

    private Uni<Response> again(Remembered known, String hash) {
        if (!known.requestHash().equals(hash)) {
            throw Problems.reusedKey("Use a new " + HEADER + " for a request that differs.");
        }
        return Uni.createFrom().item(response(known));
    }

    private static Response response(Remembered known) {
        return Answer.toResponse(known.status(), known.body(), known.location(), known.entityTag());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for " + value, unwritable);
        }
    }
}
