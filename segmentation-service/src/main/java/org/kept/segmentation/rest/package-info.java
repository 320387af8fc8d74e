/** The segmentation to be read over HTTP: resources and their response records. Reads, and changes nothing. */
package org.kept.segmentation.rest;
