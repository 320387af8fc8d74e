/**
 * A department's own system, small enough to be copied: it reads what was promised on its behalf, decides, works, and
 * reports, all through topics. Nothing of Kept is on its class path.
 */
package org.kept.sample;
