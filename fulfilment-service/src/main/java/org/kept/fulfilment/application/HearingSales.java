package org.kept.fulfilment.application;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.SalesWord;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Tasks;

/** What sales says about a commitment after it was made, once, however often it is told. */
@ApplicationScoped
public class HearingSales {
    private final Tasks tasks;
    private final TellingProgress progress;
    private final DatabaseClock clock;

    HearingSales(Tasks tasks, TellingProgress progress, DatabaseClock clock) {
        this.tasks = tasks;
        this.progress = progress;
        this.clock = clock;
    }

    public Uni<Reception> hear(SalesWord word) {
        return tasks.toChange(word.commitmentId()).chain(task -> {
            Optional<String> nobody = whyNobodyHears(word, task);
            return nobody.isPresent()
                    ? Uni.createFrom().item(new Reception.Refused(nobody.get()))
                    : clock.now().chain(now -> tell(task.hear(word, now)));
        });
    }

    private Uni<Reception> tell(Optional<TaskProgressed> news) {
        return news.isEmpty()
                ? Uni.createFrom().item(new Reception.KnownAlready())
                : progress.tell(List.of(news.get())).replaceWith(new Reception.Heard(news.get()));
    }

    private static Optional<String> whyNobodyHears(SalesWord word, Task task) {
        if (task == null) {
            return Optional.of("Revision " + word.revision() + " of the commitment " + word.commitmentId()
                    + ", of which nothing is known here: replay this once the event that made it has come.");
        }
        return word.department().equals(task.department())
                ? Optional.empty()
                : Optional.of("The commitment " + word.commitmentId() + " is of the department '" + task.department()
                        + "', not of '" + word.department() + "': say it on that department's topic.");
    }
}
