/**
 * Departments as their files declare them: found, read, and made known at start. What a department may do stands in the
 * domain.
 */
package org.kept.fulfilment.declaration;
