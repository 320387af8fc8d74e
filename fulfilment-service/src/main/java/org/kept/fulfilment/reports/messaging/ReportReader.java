package org.kept.fulfilment.reports.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.reports.application.Report;
import org.kept.fulfilment.reports.domain.ReceivedReport;

/** Makes a word of what was found on a department's topic, or says all that is wrong with it. Never fails. */
@ApplicationScoped
public class ReportReader {
    private final ObjectMapper json;
    private final Validator validator;

    ReportReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public Report read(ReceivedReport received) {
        List<Refusal> wrong = wrongWithEnvelope(received);
        if (received.body() == null) {
            wrong.add(Refusal.invalid("body", "must be a report as JSON; the record has no value"));
        }
        if (!wrong.isEmpty()) {
            return new Report.NotUnderstood(received, null, null, wrong);
        }
        try {
            ReportBody body = json.readValue(received.body(), form(received));
            return body == null
                    ? unreadable(received, "body", "must be a report as JSON, not null")
                    : understand(received, body);
        } catch (JsonMappingException misfit) {
            return unreadable(received, path(misfit), "cannot be read: " + misfit.getOriginalMessage());
        } catch (JsonProcessingException none) {
            return unreadable(received, "body", "must be a report as JSON: " + none.getOriginalMessage());
        }
    }

    private static List<Refusal> wrongWithEnvelope(ReceivedReport received) {
        List<Refusal> wrong = new ArrayList<>();
        if (!received.hasIdentity()) {
            wrong.add(Refusal.invalid(
                    "ce_id, ce_source",
                    "must both be there, in up to 200 characters: they tell one report from another"));
        }
        if (isOnDay(received)) {
            if (!received.department().equals(received.key())) {
                wrong.add(Refusal.invalid(
                        "key",
                        "must be the department, " + received.department() + ": it keeps its decisions in order"));
            }
            return wrong;
        }
        if (!DepartmentReport.TYPE.equals(received.type())) {
            wrong.add(Refusal.invalid("ce_type", "must be " + DepartmentReport.TYPE + " or " + ContentionReport.TYPE));
        }
        if (!ReceivedReport.isName(received.key())) {
            wrong.add(Refusal.invalid("key", "must be the account: it keeps an account's reports in order"));
        }
        return wrong;
    }

    private static boolean isOnDay(ReceivedReport received) {
        return ContentionReport.TYPE.equals(received.type());
    }

    private static Class<? extends ReportBody> form(ReceivedReport received) {
        return isOnDay(received) ? ContentionReport.class : DepartmentReport.class;
    }

    private Report understand(ReceivedReport received, ReportBody body) {
        List<Refusal> wrong = validator.validate(body).stream()
                .map(broken -> Refusal.invalid(broken.getPropertyPath().toString(), broken.getMessage()))
                .collect(Collectors.toCollection(ArrayList::new));
        wrong.addAll(body.wrong());
        return wrong.isEmpty()
                ? body.understood(received)
                : new Report.NotUnderstood(received, body.commitmentId(), body.step(), wrong);
    }

    private static Report unreadable(ReceivedReport received, String field, String why) {
        return new Report.NotUnderstood(received, null, null, List.of(Refusal.invalid(field, why)));
    }

    private static String path(JsonMappingException misfit) {
        String path = misfit.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }
}
