/** Who sells, who leads them, and what they learn. Plain Java. */
package org.kept.proposition.people.domain;
