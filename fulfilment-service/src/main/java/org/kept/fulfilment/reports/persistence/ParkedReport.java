package org.kept.fulfilment.reports.persistence;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.kept.fulfilment.reports.domain.ReceivedReport;

/** A report that has come before what it answers. */
@Entity
@Table(name = "parked_reports")
public class ParkedReport {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long seq;

    private UUID commitmentId;
    private long commitmentRevision;

    @Embedded
    private ReceivedReport received;

    private Instant giveUpAt;

    protected ParkedReport() {}

    ParkedReport(ReceivedReport received, UUID commitmentId, long commitmentRevision, Instant giveUpAt) {
        this.received = received;
        this.commitmentId = commitmentId;
        this.commitmentRevision = commitmentRevision;
        this.giveUpAt = giveUpAt;
    }

    public ReceivedReport received() {
        return received;
    }

    public Instant giveUpAt() {
        return giveUpAt;
    }
}
