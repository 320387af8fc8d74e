/** Where templates are kept. */
package org.kept.proposition.templates.persistence;
