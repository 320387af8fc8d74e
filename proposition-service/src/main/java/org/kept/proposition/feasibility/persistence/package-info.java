/** Where is kept what departments can do. No rule is decided here. */
package org.kept.proposition.feasibility.persistence;
