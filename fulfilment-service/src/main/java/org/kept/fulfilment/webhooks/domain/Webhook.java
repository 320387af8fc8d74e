package org.kept.fulfilment.webhooks.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where a department wants to be told. The revision rises with each change that a person makes, or would want to see. */
@Entity
@Table(name = "webhooks")
public class Webhook {
    private static final String BETWEEN = ",";

    @Id
    private UUID id;

    private String department;
    private String url;
    private String types;
    private String description;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    private int secretNumber;
    private Instant oldSecretUntil;
    private Instant failingSince;
    private long revision;
    private Instant createdAt;
    private String createdBy;

    protected Webhook() {}

    public Webhook(UUID id, String department, Wish wish, String by, Instant now) {
        this.id = id;
        this.department = department;
        this.state = WebhookState.ACTIVE;
        this.secretNumber = 1;
        this.createdAt = now;
        this.createdBy = by;
        change(wish);
    }

    /**
     * What a department wants of a webhook.
     *
     * @param types of events; empty for every type
     * @param description may be null
     */
    public record Wish(String url, List<String> types, String description, boolean paused) {}

    /** Resuming begins anew: what failed before does not disable it again. One that is gone stays gone. */
    public void change(Wish wish) {
        url = wish.url();
        types = String.join(BETWEEN, wish.types());
        description = wish.description();
        if (state != WebhookState.GONE) {
            failingSince = null;
            state = wish.paused() ? WebhookState.PAUSED : WebhookState.ACTIVE;
        }
        revision++;
    }

    /** Both secrets sign until then; of one that was replaced twice only the last two do. */
    public void rotateSecret(Instant oldSignsUntil) {
        secretNumber++;
        oldSecretUntil = oldSignsUntil;
        revision++;
    }

    public boolean isOldSecretInUse(Instant now) {
        return oldSecretUntil != null && now.isBefore(oldSecretUntil);
    }

    public boolean isActive() {
        return state == WebhookState.ACTIVE;
    }

    public boolean isGone() {
        return state == WebhookState.GONE;
    }

    public UUID id() {
        return id;
    }

    public String department() {
        return department;
    }

    public String url() {
        return url;
    }

    public List<String> types() {
        return types.isEmpty() ? List.of() : List.of(types.split(BETWEEN));
    }

    public String description() {
        return description;
    }

    public WebhookState state() {
        return state;
    }

    /** Counts from 1. */
    public int secretNumber() {
        return secretNumber;
    }

    public Instant oldSecretUntil() {
        return oldSecretUntil;
    }

    public Instant failingSince() {
        return failingSince;
    }

    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }
}
