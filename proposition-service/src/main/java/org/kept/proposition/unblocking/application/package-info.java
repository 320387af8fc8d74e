/** What managers do about what hangs. Nothing here writes into a proposition what its owner has not written. */
package org.kept.proposition.unblocking.application;
