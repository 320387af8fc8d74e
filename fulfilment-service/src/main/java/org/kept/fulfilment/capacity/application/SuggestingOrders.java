package org.kept.fulfilment.capacity.application;

import java.util.function.LongPredicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.capacity.application.DecidingContentions.Request;
import org.kept.fulfilment.capacity.domain.Choice.Outcome;
import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.Suggestion;
import org.kept.fulfilment.capacity.persistence.Suggestions;
import org.kept.fulfilment.persistence.DatabaseClock;

/** A colleague says what the lead might decide. It moves nothing; the lead sees it beside the proposal. */
@ApplicationScoped
public class SuggestingOrders {
    private final ShowingContentions showing;
    private final Suggestions suggestions;
    private final DatabaseClock clock;

    SuggestingOrders(ShowingContentions showing, Suggestions suggestions, DatabaseClock clock) {
        this.showing = showing;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** @param seen whether this version, of what is contended now, is the one that the word is about; may throw */
    public Uni<Verdict> suggest(Request request, LongPredicate seen) {
        return showing.on(request.department(), request.day(), request.type())
                .chain(found -> found.map(contention -> seen.test(contention.version())
                                ? suggest(request, contention)
                                : Uni.createFrom().<Verdict>item(new Verdict.SeenAnother(contention.version())))
                        .orElseGet(() -> Uni.createFrom().item(new Verdict.NothingContended())));
    }

    private Uni<Verdict> suggest(Request request, Contention contention) {
        Outcome outcome = request.choice().on(contention);
        return outcome instanceof Outcome.Decided decided
                ? clock.now()
                        .map(now -> new Suggestion(
                                contention.day(),
                                contention.type(),
                                request.desk().name(),
                                now,
                                decided.placements().stream()
                                        .map(placement -> placement.contender().commitmentId())
                                        .toList(),
                                request.choice().reason(),
                                contention.version()))
                        .chain(suggestion -> suggestions
                                .keep(request.department().id(), suggestion)
                                .replaceWith(new Verdict.Suggested(suggestion)))
                : Uni.createFrom().item(new Verdict.NotChosen(outcome));
    }
}
