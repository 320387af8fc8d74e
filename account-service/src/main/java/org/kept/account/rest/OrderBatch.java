package org.kept.account.rest;

import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.kept.account.domain.Fault;
import org.kept.account.domain.OrderLog;
import org.kept.account.rest.BatchAnswer.Rejection;

/** Takes a batch line by line: each sound order is on its way to the log while the next line is read. */
final class OrderBatch {
    private final Instant latest;
    private final OrderLog.Writing writing;
    private final List<Rejection> rejected = new ArrayList<>();
    private int accepted;
    private int line;

    /** @param latest the latest date that an order can have */
    OrderBatch(Instant latest, OrderLog.Writing writing) {
        this.latest = latest;
        this.writing = writing;
    }

    /** @return the answer, to be given when the writing is acknowledged */
    BatchAnswer take(OrderLines lines) {
        while (lines.hasNext()) {
            line++;
            try {
                take(OrderText.judge(lines.next(), latest));
            } catch (CharacterCodingException noText) {
                reject("It is no UTF-8.");
            }
        }
        return new BatchAnswer(accepted, rejected);
    }

    private void take(OrderText.Outcome outcome) {
        if (outcome instanceof OrderText.Outcome.Sound sound) {
            writing.append(sound.order());
            accepted++;
        } else if (outcome instanceof OrderText.Outcome.Faulty faulty) {
            reject(faulty.faults().stream().map(Fault::sentence).collect(Collectors.joining(" ")));
        } else {
            reject(((OrderText.Outcome.Unreadable) outcome).why());
        }
    }

    private void reject(String why) {
        rejected.add(new Rejection(line, why));
    }
}
