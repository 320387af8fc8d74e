package org.kept.fulfilment.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    private final LookingAhead ahead;
    private final DatabaseClock clock;

    HearingSales(Tasks tasks, TellingProgress progress, LookingAhead ahead, DatabaseClock clock) {
        this.tasks = tasks;
        this.progress = progress;
        this.ahead = ahead;
        this.clock = clock;
    }

    public Uni<Reception> hear(SalesWord word) {
        return word instanceof SalesWord.Amended amended
                ? ahead.at(amended.commitment().terms().dependsOn())
                        .chain(readiness -> hear(word, task -> task.know(readiness)))
                : hear(word, task -> {});
    }

    /** @param more what else is known of the task, once it has heard this */
    private Uni<Reception> hear(SalesWord word, Consumer<Task> more) {
        return tasks.toChange(word.commitmentId()).chain(task -> {
            Optional<String> nobody = whyNobodyHears(word, task);
            return nobody.isPresent()
                    ? Uni.createFrom().item(new Reception.Refused(nobody.get()))
                    : clock.now().chain(now -> {
                        Optional<TaskProgressed> news = task.hear(word, now);
                        news.map(TaskProgressed::task).ifPresent(more);
                        return tell(news);
                    });
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
