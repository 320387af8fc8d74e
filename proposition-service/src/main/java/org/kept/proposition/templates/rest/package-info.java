/** Templates over HTTP: written by managers and operations, read by who uses them. */
package org.kept.proposition.templates.rest;
