package org.kept.fulfilment.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody of a department. Written as {@code lead: Lea Brandt; head-of-logistics: Jonas Weiss}.
 *
 * @param name as colleagues know it; without the signs that put names apart: comma, colon, semicolon
 * @param role a slug; {@code lead} is who answers for the department
 */
public record Person(String name, String role) {
    public static final String LEAD = "lead";
    public static final String NAME = "[^\\p{Cntrl},:;]{1,100}";
    public static final String ROLE = "[a-z][a-z0-9-]{0,62}";

    /** @throws IllegalArgumentException when the name or the role is none */
    public Person {
        name = name.strip();
        if (!name.matches(NAME) || name.isBlank() || !role.matches(ROLE)) {
            throw new IllegalArgumentException("'" + role + ": " + name + "' is not like lead: Lea Brandt");
        }
    }

    /** @throws IllegalArgumentException when one of them is not written so */
    public static List<Person> parse(String written) {
        return Arrays.stream(written.split(";", -1)).map(Person::one).toList();
    }

    /** As {@link #parse} reads it; empty for nobody. */
    public static String written(List<Person> people) {
        return people.stream().map(person -> person.role + ": " + person.name).collect(Collectors.joining("; "));
    }

    private static Person one(String written) {
        String[] roleAndName = written.split(":", 2);
        if (roleAndName.length != 2) {
            throw new IllegalArgumentException("'" + written + "' is not like lead: Lea Brandt");
        }
        return new Person(roleAndName[1], roleAndName[0].strip());
    }
}
