package org.kept.fulfilment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Why a department answers as it does.
 *
 * @param code to count by; null where words are enough, when work goes on
 * @param text its own words
 */
@Embeddable
public record Reason(
        @Column(name = "reason_code") @Enumerated(EnumType.STRING)
        ReasonCode code,

        @Column(name = "reason_text") String text) {}
