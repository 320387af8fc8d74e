package org.kept.fulfilment.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Those whom a department names as its own. Others are called by a role, by the name that colleagues say, or by the one
 * that a token states.
 *
 * @param people may be empty: a department need not name anybody
 */
public record Colleagues(List<Person> people) {
    private static final int SHOWN_MAX = 20;

    public Colleagues {
        people = List.copyOf(people);
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** @return the names of who has that role, else of who is called so; empty when nobody is meant */
    public List<String> bearing(String word) {
        List<String> ofRole = people.stream()
                .filter(person -> person.hasRole(word))
                .map(Person::name)
                .toList();
        return ofRole.isEmpty()
                ? people.stream()
                        .filter(person -> person.isCalled(word))
                        .map(Person::name)
                        .distinct()
                        .toList()
                : ofRole;
    }

    /** @return who is known by that name; empty when nobody is, or when colleagues call several so */
    public Optional<Person> called(String name) {
        List<Person> meant = people.stream()
                .filter(person -> person.isKnownAs(name))
                .findFirst()
                .map(List::of)
                .orElseGet(() ->
                        people.stream().filter(person -> person.isCalled(name)).toList());
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** @return what is wrong with giving work to somebody of that name; while nobody is named, nothing */
    Optional<Decision> doubt(String to) {
        return isEmpty() || called(to).isPresent() ? Optional.empty() : Optional.of(new Decision.NoColleague(to, this));
    }

    /** @return the words of the ladder that nobody bears; while nobody is named at all, the department is its own lead */
    public List<String> strangersOn(Ladder ladder) {
        return ladder.rungs().stream()
                .flatMap(rung -> rung.hearers().stream())
                .filter(word -> bearing(word).isEmpty() && !(isEmpty() && word.equals(Person.LEAD)))
                .distinct()
                .toList();
    }

    /** For people: {@code lead: Lea Brandt <lea.brandt>; head: Jonas Weiss}, at most {@value #SHOWN_MAX} of them. */
    public String words() {
        String shown = Person.written(people.stream().limit(SHOWN_MAX).collect(Collectors.toList()));
        int more = people.size() - SHOWN_MAX;
        return isEmpty() ? "none" : more > 0 ? shown + "; and " + more + " more" : shown;
    }
}
