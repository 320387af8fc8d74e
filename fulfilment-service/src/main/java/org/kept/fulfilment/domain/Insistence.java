package org.kept.fulfilment.domain;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Sales has heard the department's answer and stands by what was promised; it has a name on it. */
@Embeddable
public record Insistence(
        @Column(name = "insisted_by") String by,
        @Column(name = "insisted_at") Instant at,
        @Column(name = "insisted_why") String why) {}
