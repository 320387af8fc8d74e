/** Amounts as whole minor units inside and decimal strings outside. No rates, no rounding, no doubles. */
package org.kept.chassis.money;
