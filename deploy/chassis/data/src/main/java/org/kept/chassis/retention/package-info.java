/** For how long the chassis' own rows are kept, and how they go. What a service keeps of its domain is its own affair. */
package org.kept.chassis.retention;
