package org.kept.proposition.people.rest;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.persistence.Teams;

/** Who may do what with whom: a manager with the members of the own teams, everybody with themselves. */
@ApplicationScoped
public class Allowed {
    private final Teams teams;

    Allowed(Teams teams) {
        this.teams = teams;
    }

    /** Who asks, taken from the request before anything is waited for. */
    public record Asker(String name, boolean sells, boolean manages, boolean operates) {
        public static Asker of(Caller caller) {
            return new Asker(
                    caller.name(), caller.has(Roles.SALES), caller.has(Roles.SALES_MANAGER), caller.has(Roles.OPS));
        }

        public boolean is(String salesperson) {
            return sells && name.equals(salesperson);
        }
    }

    /** Fails with 403 unless the asker leads the salesperson's team. */
    public Uni<Void> toLead(Asker asker, String salesperson) {
        return teams.leads(asker.name(), salesperson).map(leads -> {
            if (!asker.manages() || !leads) {
                throw Problems.forbidden("Only a manager of the team that " + salesperson
                        + " belongs to may do this; operations or the team's managers say who is in a team.");
            }
            return null;
        });
    }

    /** Fails with 403 unless the asker is the salesperson, or leads them. */
    public Uni<Void> toSee(Asker asker, String salesperson) {
        return asker.is(salesperson) ? Uni.createFrom().voidItem() : toLead(asker, salesperson);
    }
}
