package org.kept.fulfilment.persistence;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.type.TypeReference;

import org.kept.fulfilment.domain.Milestone;
import org.kept.fulfilment.domain.Milestones;

/** A task's milestones as a JSON array. */
@Converter(autoApply = true)
class MilestonesColumn implements AttributeConverter<Milestones, String> {
    private static final TypeReference<List<Milestone>> ALL = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Milestones milestones) {
        return JsonColumn.write(milestones.all());
    }

    @Override
    public Milestones convertToEntityAttribute(String column) {
        return column.equals(JsonColumn.NOTHING) ? Milestones.NONE : new Milestones(JsonColumn.read(column, ALL));
    }
}
