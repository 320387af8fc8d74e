/** Where departments and tasks are kept, and the database's clock. No rule is decided here. */
package org.kept.fulfilment.persistence;
