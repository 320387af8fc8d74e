package org.kept.fulfilment.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody of a department. Written as {@code lead: Lea Brandt <lea.brandt>; head-of-logistics: Jonas Weiss}.
 *
 * @param name as colleagues know it; without the signs that put names apart: comma, colon, semicolon, angle brackets
 * @param role a slug; {@code lead} is who answers for the department
 * @param user the name that the person's token states; null when it is the same as what colleagues say
 */
public record Person(String name, String role, String user) {
    public static final String LEAD = "lead";
    public static final String NAME = "[^\\p{Cntrl},:;<>]{1,100}";
    /** Of the longest name by which anybody is known. */
    public static final int CALLED_MAX = 255;

    public static final String ROLE = "[a-z][a-z0-9-]{0,62}";

    private static final String USER = "[^\\p{Cntrl}\\s,;<>]{1," + CALLED_MAX + "}";
    private static final Pattern NAME_AND_USER = Pattern.compile("([^<>]*)(?:<([^<>]*)>\\s*)?");

    /** @throws IllegalArgumentException when the name, the role or the user is none */
    public Person {
        name = name.strip();
        if (!name.matches(NAME) || name.isBlank() || !role.matches(ROLE) || user != null && !user.matches(USER)) {
            throw new IllegalArgumentException(
                    "'" + role + ": " + name + "' is not like lead: Lea Brandt <lea.brandt>");
        }
    }

    /** Somebody whose token states the name that colleagues say. */
    public Person(String name, String role) {
        this(name, role, null);
    }

    /** By which work is given to them: the name that their token states. */
    public String knownAs() {
        return user == null ? name : user;
    }

    /** @param caller the name that a token states */
    public boolean isKnownAs(String caller) {
        return knownAs().equals(caller);
    }

    /** @param word what colleagues say, or a token states */
    boolean isCalled(String word) {
        return name.equals(word) || isKnownAs(word);
    }

    boolean hasRole(String wanted) {
        return role.equals(wanted);
    }

    /** @throws IllegalArgumentException when one of them is not written so */
    public static List<Person> parse(String written) {
        return Arrays.stream(written.split(";", -1)).map(Person::one).toList();
    }

    /** As {@link #parse} reads it; empty for nobody. */
    public static String written(List<Person> people) {
        return people.stream()
                .map(person -> person.role + ": " + person.called())
                .collect(Collectors.joining("; "));
    }

    private static Person one(String written) {
        String[] roleAndName = written.split(":", 2);
        Matcher nameAndUser = NAME_AND_USER.matcher(roleAndName[roleAndName.length - 1]);
        if (roleAndName.length != 2 || !nameAndUser.matches()) {
            throw new IllegalArgumentException("'" + written + "' is not like lead: Lea Brandt <lea.brandt>");
        }
        return new Person(nameAndUser.group(1), roleAndName[0].strip(), nameAndUser.group(2));
    }

    /** {@code Lea Brandt <lea.brandt>}, or the name alone. */
    public String called() {
        return user == null ? name : name + " <" + user + ">";
    }
}
