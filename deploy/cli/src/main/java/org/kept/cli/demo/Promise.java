package org.kept.cli.demo;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What one department shall do by when, as a salesperson drafts it. */
record Promise(String department, String text, ZonedDateTime dueAt) {

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("department", department)
                .put("promise", text)
                .put("dueAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dueAt))
                .put("timeZone", dueAt.getZone().getId());
    }
}
