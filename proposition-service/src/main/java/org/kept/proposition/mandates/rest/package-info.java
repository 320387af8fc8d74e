/** Mandates as salespeople and managers see them, each part with its reason in words. */
package org.kept.proposition.mandates.rest;
