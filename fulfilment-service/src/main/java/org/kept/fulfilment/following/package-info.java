/** What happens to tasks, told live to those who may read it. */
package org.kept.fulfilment.following;
