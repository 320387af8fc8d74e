package org.kept.fulfilment.domain;

/**
 * Somebody, or some system, who answers for a department.
 *
 * @param department whose work the desk may move on; empty when its token names none
 * @param name goes into the task's history
 */
public record Desk(String department, String name) {}
