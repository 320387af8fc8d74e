package org.kept.segmentation.rest;

import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.kept.segmentation.streams.Board;
import org.kept.segmentation.streams.Segmenting;
import org.kept.segmentation.streams.Whereabouts;

/**
 * Lets any instance answer any request: what this one cannot answer goes to the one that can, once, with the caller's own
 * token, and its answer comes back as it is. When that fails, the resource here says that it cannot answer now.
 */
@ApplicationScoped
class PassingOn {
    private static final Logger LOG = Logger.getLogger(PassingOn.class);

    private final Board board;
    private final Segmenting segmenting;
    private final OtherInstances others;

    PassingOn(Board board, Segmenting segmenting, OtherInstances others) {
        this.board = board;
        this.segmenting = segmenting;
        this.others = others;
    }

    @OfTheRanking
    @ServerRequestFilter(readBody = true)
    public Uni<Response> toTheRanking(ContainerRequestContext request) {
        return board.live().isPresent() ? answeredHere() : passOn(request, Whereabouts::ofTheRanking);
    }

    @OfTheBook
    @ServerRequestFilter
    public Uni<Response> toTheBook(ContainerRequestContext request) {
        String accountId = request.getUriInfo().getPathParameters().getFirst("accountId");
        return segmenting
                        .whereabouts()
                        .flatMap(whereabouts -> board.book(whereabouts.bookOf(accountId)))
                        .isPresent()
                ? answeredHere()
                : passOn(request, whereabouts -> whereabouts.ofTheBook(whereabouts.bookOf(accountId)));
    }

    private Uni<Response> passOn(ContainerRequestContext request, Function<Whereabouts, Optional<String>> host) {
        Optional<String> address = segmenting.whereabouts().flatMap(host);
        if (address.isEmpty() || request.getHeaderString(OtherInstances.PASSED_ON) != null) {
            return answeredHere();
        }
        return others.ask(address.get(), request).onFailure().recoverWithUni(away -> {
            LOG.infof("%s does not answer for us: %s", address.get(), away);
            return answeredHere();
        });
    }

    private static Uni<Response> answeredHere() {
        return Uni.createFrom().nullItem();
    }
}
