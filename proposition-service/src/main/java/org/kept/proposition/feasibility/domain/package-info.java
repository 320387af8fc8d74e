/**
 * Whether a promise can be kept, as plain Java: working time, what departments have told of themselves, and the rules that
 * weigh them. Nothing here is written or changed by asking.
 */
package org.kept.proposition.feasibility.domain;
