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
}
