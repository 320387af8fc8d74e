package org.kept.fulfilment.domain;

/**
 * Something that shows that it was delivered.
 *
 * @param kind a slug, such as {@code proof-of-delivery}, {@code signature}, {@code document}, {@code link}
 * @param reference where it is to be found: a URI, or words
 * @param text what there is to say about it; may be null
 */
public record Evidence(String kind, String reference, String text) {}
