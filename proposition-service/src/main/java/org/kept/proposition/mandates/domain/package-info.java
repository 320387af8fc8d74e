/**
 * What a salesperson may promise without asking, and what that is answered with. Plain Java: amounts are whole minor units
 * of the mandate's currency.
 */
package org.kept.proposition.mandates.domain;
