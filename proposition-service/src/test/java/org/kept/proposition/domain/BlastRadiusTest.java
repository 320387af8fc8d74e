package org.kept.proposition.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.after;
import static org.kept.proposition.domain.Given.committed;
import static org.kept.proposition.domain.Given.promise;
import static org.kept.proposition.domain.Given.terms;

class BlastRadiusTest {
    private final Proposition own = chain();
    private final Commitment source = own.commitments().get(0);

    @Test
    void it_begins_with_what_waits_for_it() {
        Proposition other = committed(promise("logistics", 3), promise("finance", 4));

        BlastRadius radius = BlastRadius.of(source, List.of(other, own));

        assertEquals(
                List.of("dependsOn", "dependsOn", "sameProposition", "sameAccount", "sameAccount"), because(radius));
        assertFalse(radius.more());
    }

    @Test
    void it_says_when_there_is_more_than_it_looks_at() {
        List<Proposition> all = Stream.concat(Stream.of(own), others(BlastRadius.PROPOSITIONS_MAX - 1))
                .toList();
        List<Proposition> oneMore = Stream.concat(all.stream(), others(1)).toList();

        assertFalse(BlastRadius.of(source, all).more());
        assertTrue(BlastRadius.of(source, oneMore).more());
        assertEquals(because(BlastRadius.of(source, all)), because(BlastRadius.of(source, oneMore)));
    }

    @Test
    void its_own_proposition_is_looked_at_however_many_others_there_are() {
        List<Proposition> first = others(BlastRadius.PROPOSITIONS_MAX + 1).toList();

        assertEquals(
                List.of("dependsOn", "dependsOn", "sameProposition", "sameAccount"),
                because(BlastRadius.of(source, first)).subList(0, 4));
    }

    private static Stream<Proposition> others(int count) {
        return IntStream.range(0, count).mapToObj(i -> committed(promise("support", 5)));
    }

    private static List<String> because(BlastRadius radius) {
        return radius.touched().stream()
                .map(touched -> touched.because().word())
                .toList();
    }

    private static Proposition chain() {
        Clause one = Clause.of(promise("logistics", 3));
        Clause two = new Clause(UUID.randomUUID(), false, after(promise("finance", 9), one.commitmentId()), false);
        Clause three = new Clause(UUID.randomUUID(), false, after(promise("finance", 8), two.commitmentId()), false);
        Clause four = Clause.of(promise("support", 1));
        Proposition proposition = Proposition.draft("ACME", Given.OWNER, terms(one, two, three, four), NOW);
        proposition.commit(Given.OWNER, Given.CONDITIONS);
        return proposition;
    }
}
