/** Up to where a timeline can be told without leaving anything out, in plain Java. */
package org.kept.proposition.following.domain;
