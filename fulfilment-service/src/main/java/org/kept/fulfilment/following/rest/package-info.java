/** Streams of what happens, for those who may read it. */
package org.kept.fulfilment.following.rest;
