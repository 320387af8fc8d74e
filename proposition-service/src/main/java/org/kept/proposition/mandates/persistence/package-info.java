/** The ledger's tables. Each change of a mandate's row and the line that tells it are one statement. */
package org.kept.proposition.mandates.persistence;
