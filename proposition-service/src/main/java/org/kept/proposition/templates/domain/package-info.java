/**
 * Rules of templates, as plain Java: what they say, and the terms that come of them at a moment. Not here: what happens
 * to a proposition that was made from one.
 */
package org.kept.proposition.templates.domain;
