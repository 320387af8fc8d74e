package org.kept.fulfilment.persistence;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import org.kept.fulfilment.domain.Evidence;
import org.kept.fulfilment.domain.Proof;

/** What a delivery came with, as a JSON array. */
@Converter(autoApply = true)
class ProofColumn implements AttributeConverter<Proof, String> {
    private static final TypeReference<List<Evidence>> ALL = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Proof proof) {
        return JsonColumn.write(proof.all());
    }

    @Override
    public Proof convertToEntityAttribute(String column) {
        return column.equals(JsonColumn.NOTHING) ? Proof.NONE : new Proof(JsonColumn.read(column, ALL));
    }
}
