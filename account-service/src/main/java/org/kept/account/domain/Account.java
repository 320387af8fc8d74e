package org.kept.account.domain;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A customer's account as sales has registered it. Accounts that only ever ordered exist without one. */
@Entity
@Table(name = "accounts")
public class Account {
    @Id
    private String id;

    private String name;
    private String country;
    private long revision;
    private Instant changedAt;

    protected Account() {}

    private Account(String id, Profile profile, Instant now) {
        this.id = id;
        take(profile, now);
    }

    /**
     * @param id an {@link Identifier}
     * @param profile without faults
     */
    public static Account register(String id, Profile profile, Instant now) {
        return new Account(id, profile, now);
    }

    /** @return false when nothing is different: then nothing has happened that others need to know */
    public boolean change(Profile profile, Instant now) {
        if (profile.equals(new Profile(name, country))) {
            return false;
        }
        take(profile, now);
        return true;
    }

    private void take(Profile profile, Instant now) {
        name = profile.name();
        country = profile.country();
        revision++;
        changedAt = now;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** @return null when not known */
    public String country() {
        return country;
    }

    /** 1 when registered, one more with each change: the version for callers and the order for readers of its events. */
    public long revision() {
        return revision;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
