/** What the person at the keyboard sees of long work and of failures. Knows nothing of what the work is. */
package org.kept.cli.screen;
