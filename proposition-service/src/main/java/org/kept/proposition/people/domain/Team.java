package org.kept.proposition.people.domain;

import java.util.List;
import java.util.UUID;

/**
 * Salespeople and those who lead them.
 *
 * @param members each in this team only
 * @param managers those who can grant, co-sign, coach and unblock for the members
 */
public record Team(UUID id, String name, long version, List<String> members, List<String> managers) {
    public Team {
        members = members.stream().distinct().sorted().toList();
        managers = managers.stream().distinct().sorted().toList();
    }

    public boolean isLedBy(String manager) {
        return managers.contains(manager);
    }
}
