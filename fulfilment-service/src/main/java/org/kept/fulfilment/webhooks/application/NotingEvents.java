package org.kept.fulfilment.webhooks.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.chassis.outbox.OutboxListener;
import org.kept.fulfilment.application.Reception;
import org.kept.fulfilment.application.SalesListener;
import org.kept.fulfilment.capacity.messaging.ContentionEvents;
import org.kept.fulfilment.webhooks.persistence.Events;
import org.kept.fulfilment.webhooks.persistence.Events.Event;

/**
 * Notes for the webhooks what concerns a department: what sales says to it, whatever this service tells on
 * {@code fulfilment.v1} with a {@code department} in it, and which of its days are too short, or not any more. In the same
 * transaction, so neither is ever there without the other.
 */
@ApplicationScoped
class NotingEvents implements OutboxListener, SalesListener {
    private static final String TOPIC = "fulfilment.v1";
    private static final String NO_ACCOUNT = "";

    private final Events events;
    private final ObjectMapper json;

    NotingEvents(Events events, ObjectMapper json) {
        this.events = events;
        this.json = json;
    }

    @Override
    public Uni<Void> published(List<DomainEvent> published) {
        List<DomainEvent> concerning = published.stream()
                .filter(event -> event.topic().equals(TOPIC) || ContentionEvents.isOfDay(event.type()))
                .toList();
        return concerning.isEmpty()
                ? Uni.createFrom().voidItem()
                : events.isKept()
                        .chain(kept -> kept
                                ? events.note(ofDepartments(concerning))
                                : Uni.createFrom().voidItem());
    }

    private List<Event> ofDepartments(List<DomainEvent> concerning) {
        List<Event> found = new ArrayList<>();
        for (DomainEvent event : concerning) {
            JsonNode payload = json.valueToTree(event.payload());
            JsonNode department = payload.path("department");
            if (department.isTextual()) {
                found.add(new Event(
                        null,
                        department.textValue(),
                        ContentionEvents.isOfDay(event.type()) ? NO_ACCOUNT : event.key(),
                        event.type(),
                        payload.toString(),
                        found.size()));
            }
        }
        return found;
    }

    /** Its place is before what this service makes of it: first it was said, then it was heard. */
    @Override
    public Uni<Reception> listen(Said said, Supplier<Uni<Reception>> hearing) {
        return events.place().chain(place -> hearing.get()
                .call(reception -> isNews(reception)
                        ? events.note(List.of(event(said, place)))
                        : Uni.createFrom().voidItem()));
    }

    private static boolean isNews(Reception reception) {
        return reception instanceof Reception.TakenOn || reception instanceof Reception.Heard;
    }

    private static Event event(Said said, long place) {
        String account = said.account() == null ? NO_ACCOUNT : said.account();
        return new Event(place, said.department(), account, said.type(), said.payload(), 0);
    }
}
