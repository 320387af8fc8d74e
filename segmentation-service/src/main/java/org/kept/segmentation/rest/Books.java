package org.kept.segmentation.rest;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;

import org.kept.segmentation.domain.AccountWindow;
import org.kept.segmentation.streams.Board;
import org.kept.segmentation.streams.Segmenting;
import org.kept.segmentation.streams.Whereabouts;

/** The order books of all partitions, wherever they are: here, or at another instance. */
@Singleton
class Books {
    private static final Logger LOG = Logger.getLogger(Books.class);
    private static final long ACCOUNT_PATIENCE_MS = 2_000;
    private static final long ALL_PATIENCE_MS = 10_000;

    private final Board board;
    private final Segmenting segmenting;
    private final OtherInstances others;
    private final ObjectMapper json;

    Books(Board board, Segmenting segmenting, OtherInstances others, ObjectMapper json) {
        this.board = board;
        this.segmenting = segmenting;
        this.others = others;
        this.json = json;
    }

    /** From this instance's own book; empty when it is not here. */
    Optional<WindowOrders> ordersHere(String accountId, int limit) {
        return segmenting
                .whereabouts()
                .flatMap(whereabouts -> board.book(whereabouts.bookOf(accountId)))
                .flatMap(book -> book.read(kept -> AccountWindow.of(kept, accountId)))
                .map(window -> WindowOrders.of(window, limit));
    }

    /** From wherever the book is; empty when it cannot be reached in two seconds. */
    Optional<WindowOrders> orders(String accountId, int limit, String authorization) {
        Optional<WindowOrders> here = ordersHere(accountId, limit);
        return here.isPresent()
                ? here
                : segmenting
                        .whereabouts()
                        .flatMap(whereabouts -> whereabouts.ofTheBook(whereabouts.bookOf(accountId)))
                        .flatMap(address -> ordersAt(address, accountId, limit, authorization));
    }

    /** From this instance's own book; empty when it is not here. */
    Optional<BookRevenues> revenuesHere(int partition, int windowDays) {
        return board.book(partition).flatMap(book -> book.read(kept -> BookRevenues.of(kept, windowDays)));
    }

    /** From every book; empty when one of them cannot be reached in ten seconds. */
    Optional<List<BookRevenues>> revenues(int windowDays, String authorization) {
        return fromAll(
                partition -> revenuesHere(partition, windowDays),
                "/revenues?windowDays=" + windowDays,
                BookRevenues.class,
                authorization);
    }

    /** From this instance's own book; empty when it is not here. */
    Optional<OrdersTooLate> ordersTooLateHere(int partition) {
        return board.book(partition).map(book -> book.read(OrdersTooLate::of));
    }

    /** From every book; empty when one of them cannot be reached in ten seconds. */
    Optional<List<OrdersTooLate>> ordersTooLate(String authorization) {
        return fromAll(this::ordersTooLateHere, "/orders-too-late", OrdersTooLate.class, authorization);
    }

    /** @param question as {@link BooksResource} takes it, after the number of the book */
    private <T> Optional<List<T>> fromAll(
            IntFunction<Optional<T>> ownBook, String question, Class<T> type, String authorization) {
        Whereabouts whereabouts = segmenting.whereabouts().orElse(null);
        if (whereabouts == null) {
            return Optional.empty();
        }
        List<CompletableFuture<T>> asked = new ArrayList<>();
        for (int partition = 0; partition < whereabouts.books(); partition++) {
            Optional<T> here = ownBook.apply(partition);
            Optional<String> address = whereabouts.ofTheBook(partition);
            if (here.isEmpty() && address.isEmpty()) {
                return Optional.empty();
            }
            String path = "/api/segmentation/books/" + partition + question;
            asked.add(here.map(CompletableFuture::completedFuture)
                    .orElseGet(() ->
                            others.get(address.get(), path, authorization).thenApply(answer -> read(answer, type))));
        }
        return await(
                CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                        .thenApply(all ->
                                asked.stream().map(CompletableFuture::join).toList()),
                ALL_PATIENCE_MS);
    }

    private Optional<WindowOrders> ordersAt(String address, String accountId, int limit, String authorization) {
        String id = URLEncoder.encode(accountId, StandardCharsets.UTF_8).replace("+", "%20");
        String path = "/api/segmentation/accounts/" + id + "/orders?limit=" + limit;
        return await(
                others.get(address, path, authorization).thenApply(answer -> read(answer, WindowOrders.class)),
                ACCOUNT_PATIENCE_MS);
    }

    /** Another instance may be a newer one, whose answer has grown. */
    private <T> T read(HttpResponse<byte[]> answer, Class<T> type) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode());
        }
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(answer.body());
        } catch (IOException foreign) {
            throw new CompletionException(foreign);
        }
    }

    private static <T> Optional<T> await(CompletableFuture<T> asked, long patienceMs) {
        try {
            return Optional.of(asked.get(patienceMs, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException away) {
            LOG.infof("An order book elsewhere cannot be read: %s", away);
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
