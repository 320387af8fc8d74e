package org.kept.benchmarks.segmentation.contenders;

/** One way to know the key accounts, or a part of the way. */
interface Contender {

    /**
     * Reads the topic from its beginning to its end, knowing nothing of an earlier pass.
     *
     * @param name of this pass alone, for groups, topics and tables
     */
    Pass run(Assignment assignment, String name) throws Exception;
}
