package org.kept.benchmarks.segmentation.orders;

import java.util.Map;

/**
 * What is so after all events of a topic.
 *
 * @param records in the topic
 * @param orders different ones
 * @param accounts with an order that counts: N
 * @param keyAccounts how many are key
 * @param ranked hash of the key accounts, best first
 * @param members hash of the key accounts as a set
 * @param netOfAllRecords cents of all records added up, each as often as it was delivered
 */
public record Truth(
        long records, int orders, int accounts, int keyAccounts, String ranked, String members, long netOfAllRecords) {

    /**
     * Whether all that is known of a run's result is right.
     *
     * @param evidence by what it is of: {@code records}, {@code net}, {@code ranked}, {@code members}
     */
    public boolean holds(Map<String, String> evidence) {
        Map<String, String> right = Map.of(
                "records",
                Long.toString(records),
                "net",
                Long.toString(netOfAllRecords),
                "ranked",
                ranked,
                "members",
                members);
        return !evidence.isEmpty()
                && evidence.entrySet().stream()
                        .allMatch(piece -> piece.getValue().equals(right.get(piece.getKey())));
    }
}
