package org.kept.proposition.people.domain;

import java.util.List;
import java.util.UUID;

/**
 * Salespeople, those who lead them, and the touch-points whose standard propositions they answer for.
 *
 * @param members each in this team only
 * @param managers those who can grant, co-sign, coach and unblock for the members
 * @param touchPoints each in this team only; the managers see and free what hangs of theirs
 */
public record Team(
        UUID id, String name, long version, List<String> members, List<String> managers, List<String> touchPoints) {
    public Team {
        members = members.stream().distinct().sorted().toList();
        managers = managers.stream().distinct().sorted().toList();
        touchPoints = touchPoints.stream().distinct().sorted().toList();
    }

    public boolean isLedBy(String manager) {
        return managers.contains(manager);
    }
}
