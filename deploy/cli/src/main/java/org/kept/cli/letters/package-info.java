/**
 * Dead letters: records that a service could not read, each beside its topic on {@code <topic>.dlq}, with the reason. Here
 * they are counted, shown, sent again and put aside. Who reads them is the group {@value org.kept.cli.letters.DeadLetters#GROUP}:
 * what it has passed is dealt with.
 */
package org.kept.cli.letters;
