/** Who the customer is, and the one answer about them. Each room says what belongs in it. */
package org.kept.account;
