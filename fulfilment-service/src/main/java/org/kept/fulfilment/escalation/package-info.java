/**
 * Silence: by when a department is to answer, and who hears of it step by step when it does not. What an answer is
 * stands with the tasks.
 */
package org.kept.fulfilment.escalation;
