package org.kept.benchmarks.segmentation.contenders;

/**
 * What a contender is given.
 *
 * @param jdbcUrl of a PostgreSQL database; user and password are its name
 * @param topic of the orders; nothing is written to it meanwhile
 * @param records in the topic
 * @param orders different ones in the topic
 * @param keyPlaces a fifth of the accounts: for those who must know it beforehand
 * @param boundSeconds after which a pass says how far it has come, and ends
 * @param folder for files of this process alone
 */
public record Assignment(
        String bootstrapServers,
        String jdbcUrl,
        String topic,
        long records,
        int orders,
        int keyPlaces,
        int boundSeconds,
        String folder) {}
