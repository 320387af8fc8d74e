/** The use of templates: drafts, and standard propositions that are committed at once. */
package org.kept.proposition.templates.application;
