package org.kept.fulfilment.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.OtherSalesperson;
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

    /** Whom the department asks from now on. */
    public Uni<Reception> hear(OtherSalesperson other) {
        Of whom = new Of(other.commitmentId(), other.department(), other.salesperson() + " has taken over");
        return heardBy(whom, (task, now) -> task.hear(other, now));
    }

    /** @param more what else is known of the task, once it has heard this */
    private Uni<Reception> hear(SalesWord word, Consumer<Task> more) {
        Of whom = new Of(word.commitmentId(), word.department(), "Revision " + word.revision());
        return heardBy(whom, (task, now) -> {
            Optional<TaskProgressed> news = task.hear(word, now);
            news.map(TaskProgressed::task).ifPresent(more);
            return news;
        });
    }

    /** @param what is said of it, in words */
    private record Of(UUID commitmentId, String department, String what) {}

    private Uni<Reception> heardBy(Of whom, BiFunction<Task, Instant, Optional<TaskProgressed>> hearing) {
        return tasks.toChange(whom.commitmentId()).chain(task -> {
            Optional<String> nobody = whyNobodyHears(whom, task);
            return nobody.isPresent()
                    ? Uni.createFrom().item(new Reception.Refused(nobody.get()))
                    : clock.now().chain(now -> tell(hearing.apply(task, now)));
        });
    }

    private Uni<Reception> tell(Optional<TaskProgressed> news) {
        return news.isEmpty()
                ? Uni.createFrom().item(new Reception.KnownAlready())
                : progress.tell(List.of(news.get())).replaceWith(new Reception.Heard(news.get()));
    }

    private static Optional<String> whyNobodyHears(Of word, Task task) {
        if (task == null) {
            return Optional.of(word.what() + " of the commitment " + word.commitmentId()
                    + ", of which nothing is known here: replay this once the event that made it has come.");
        }
        return word.department().equals(task.department())
                ? Optional.empty()
                : Optional.of("The commitment " + word.commitmentId() + " is of the department '" + task.department()
                        + "', not of '" + word.department() + "': say it on that department's topic.");
    }
}
