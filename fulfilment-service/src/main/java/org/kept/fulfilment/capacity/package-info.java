/**
 * Who is served first when more is due on a day than a department can do: what competes, the order that the policy
 * proposes, and what the department's lead has decided. How much a department can do is declared elsewhere.
 */
package org.kept.fulfilment.capacity;
