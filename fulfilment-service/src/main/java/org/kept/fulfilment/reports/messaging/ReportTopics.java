package org.kept.fulfilment.reports.messaging;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import org.kept.chassis.events.CloudEventHeaders;
import org.kept.chassis.inbox.ReceivedEvent;
import org.kept.fulfilment.reports.domain.ReceivedReport;
import org.kept.fulfilment.reports.domain.ReceivedReport.Place;

/** A department's two topics: the one that it writes, and the one on which it is answered. */
final class ReportTopics {
    private static final Pattern REPORTS = Pattern.compile("department-reports\\.(.+)\\.v1");

    private ReportTopics() {}

    static String rejections(String department) {
        return "department-report-rejections." + department + ".v1";
    }

    static ReceivedReport received(ConsumerRecord<String, String> record) {
        Matcher topic = REPORTS.matcher(record.topic());
        if (!topic.matches()) {
            throw new IllegalStateException(record.topic() + " is no department's topic for reports.");
        }
        return new ReceivedReport(
                topic.group(1),
                new Place(record.topic(), record.partition(), record.offset()),
                header(record, CloudEventHeaders.TYPE),
                header(record, CloudEventHeaders.SOURCE),
                header(record, CloudEventHeaders.ID),
                record.key(),
                record.value());
    }

    /**
     * What tells one report from another. The topic is part of it: a department that takes another one's names takes
     * nothing from it. Without a name the place is, which no name can be.
     */
    static ReceivedEvent identity(ReceivedReport report) {
        Place place = report.place();
        return report.hasIdentity()
                ? new ReceivedEvent(place.topic() + " " + report.source(), report.id(), report.type())
                : new ReceivedEvent(place.topic(), place.partition() + "@" + place.offset(), report.type());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
