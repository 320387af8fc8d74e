/** What happens to propositions, told live to those who follow it. */
package org.kept.proposition.following;
