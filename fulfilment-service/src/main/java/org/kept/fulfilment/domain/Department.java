package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.ZoneId;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who keeps promises. The revision rises with every change of what is declared; others go by it. */
@Entity
@Table(name = "departments")
public class Department {
    @Id
    private String id;

    private String name;
    private String timeZone;
    private long responseTimeSeconds;
    private long revision;

    protected Department() {}

    /** A department that nobody has heard of: everything about it is still to be {@link #declare declared}. */
    public Department(String id) {
        this.id = id;
    }

    /** @return whether that was news; if so, the revision has risen */
    public boolean declare(Declaration declaration) {
        if (!declaration.id().equals(id)) {
            throw new IllegalArgumentException("A declaration of " + declaration.id() + " is none of " + id);
        }
        if (revision > 0 && declaration.equals(declaration())) {
            return false;
        }
        name = declaration.name();
        timeZone = declaration.timeZone().getId();
        responseTimeSeconds = declaration.responseTime().toSeconds();
        revision++;
        return true;
    }

    private Declaration declaration() {
        return new Declaration(id, name, ZoneId.of(timeZone), responseTime());
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String timeZone() {
        return timeZone;
    }

    public Duration responseTime() {
        return Duration.ofSeconds(responseTimeSeconds);
    }

    public long revision() {
        return revision;
    }
}
