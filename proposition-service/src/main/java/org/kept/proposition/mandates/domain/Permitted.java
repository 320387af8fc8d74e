package org.kept.proposition.mandates.domain;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which names a mandate covers.
 *
 * @param names in order, or null when every name is covered; none at all covers nothing
 */
public record Permitted(Set<String> names) {
    public static final Permitted EVERY = new Permitted(null);

    public Permitted {
        names = names == null ? null : new TreeSet<>(names);
    }

    public static Permitted of(Collection<String> names) {
        return names == null ? EVERY : new Permitted(Set.copyOf(names));
    }

    public boolean every() {
        return names == null;
    }

    /** @param name null for one that is not known: then only "every" covers it */
    public boolean covers(String name) {
        return every() || name != null && names.contains(name);
    }

    /** In words. */
    public String told() {
        return every() ? "every one" : names.isEmpty() ? "none" : String.join(", ", names);
    }
}
