package org.kept.proposition.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The columns of one kind of item, each with its name and where its cells come from. */
final class Table<T> {
    static final Table<PropositionResponse> OF_PROPOSITIONS = new Table<PropositionResponse>()
            .column("propositionId", PropositionResponse::propositionId)
            .column("accountId", PropositionResponse::accountId)
            .column("salesperson", PropositionResponse::salesperson)
            .column("state", PropositionResponse::state)
            .column("statement", PropositionResponse::statement)
            .column("amount", row -> row.value() == null ? null : row.value().amount())
            .column("currency", row -> row.value() == null ? null : row.value().currency())
            .column("validUntil", PropositionResponse::validUntil)
            .column("version", PropositionResponse::version)
            .column("versionNumber", PropositionResponse::versionNumber)
            .column("createdAt", PropositionResponse::createdAt)
            .column("committedAt", PropositionResponse::committedAt)
            .column("nextDueAt", PropositionResponse::nextDueAt)
            .column("atRisk", PropositionResponse::atRisk)
            .column("commitments", row -> row.commitments().size())
            .column(
                    "coSignatureSince",
                    row -> row.coSignature() == null ? null : row.coSignature().since())
            .column(
                    "coSignatureExcesses",
                    row -> row.coSignature() == null ? null : row.coSignature().told());

    static final Table<OwedResponse> OF_COMMITMENTS = new Table<OwedResponse>()
            .column("commitmentId", row -> row.commitment().commitmentId())
            .column("propositionId", OwedResponse::propositionId)
            .column("accountId", OwedResponse::accountId)
            .column("salesperson", OwedResponse::salesperson)
            .column("propositionState", OwedResponse::propositionState)
            .column("department", row -> row.commitment().department())
            .column("promise", row -> row.commitment().promise())
            .column("type", row -> row.commitment().type())
            .column("quantity", row -> row.commitment().quantity())
            .column("dueAt", row -> row.commitment().dueAt())
            .column("customerDueAt", row -> row.commitment().customerDueAt())
            .column("timeZone", row -> row.commitment().timeZone())
            .column("state", row -> row.commitment().state())
            .column("overdue", row -> row.commitment().overdue())
            .column("kept", row -> row.commitment().kept())
            .column("completedAt", row -> row.commitment().completedAt())
            .column("expectedAt", row -> row.commitment().expectedAt())
            .column("counterDueAt", row -> row.commitment().counterDueAt())
            .column("atRisk", row -> row.commitment().atRisk())
            .column("broken", row -> row.commitment().broken());

    private final Map<String, Function<T, Object>> columns = new LinkedHashMap<>();

    private Table<T> column(String name, Function<T, Object> cell) {
        columns.put(name, cell);
        return this;
    }

    String csv(List<T> items) {
        return Csv.of(
                List.copyOf(columns.keySet()), items.stream().map(this::cells).toList());
    }

    private List<Object> cells(T item) {
        List<Object> cells = new ArrayList<>();
        columns.values().forEach(cell -> cells.add(cell.apply(item)));
        return cells;
    }
}
