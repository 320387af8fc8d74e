/** Where propositions and what is known of departments are kept. No rule is decided here. */
package org.kept.proposition.persistence;
