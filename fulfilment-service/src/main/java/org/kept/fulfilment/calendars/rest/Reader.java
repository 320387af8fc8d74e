package org.kept.fulfilment.calendars.rest;

import java.util.List;

import org.kept.fulfilment.domain.Person;

/** Who asks about a department, and so what of its people is shown. */
public enum Reader {
    STRANGER,
    COLLEAGUE,
    /** Who may say who its people are, and so what their tokens state. */
    OWN;

    boolean isColleague() {
        return this != STRANGER;
    }

    List<Person> shown(List<Person> people) {
        return switch (this) {
            case STRANGER -> null;
            case COLLEAGUE ->
                people.stream()
                        .map(person -> new Person(person.name(), person.role()))
                        .toList();
            case OWN -> people;
        };
    }
}
