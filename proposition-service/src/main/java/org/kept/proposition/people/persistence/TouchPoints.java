package org.kept.proposition.people.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/** Who has promised as a touch-point; a team that answers for it may be named later, or never. */
@ApplicationScoped
public class TouchPoints {
    /** Again is as good as once. */
    public Uni<Void> know(String name) {
        return Statements.change(
                        "insert into touch_points (name, since) values (?1, now()) on conflict do nothing", name)
                .replaceWithVoid();
    }

    /**
     * Of somebody whose token says that they sell. What an earlier release had committed does not tell a salesperson with
     * standard propositions alone from a touch-point.
     */
    public Uni<Void> forget(String name) {
        return Statements.change("delete from touch_points where name = ?1", name)
                .replaceWithVoid();
    }
}
