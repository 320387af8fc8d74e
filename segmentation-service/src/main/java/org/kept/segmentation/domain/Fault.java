package org.kept.segmentation.domain;

/**
 * Why something cannot be taken as it is.
 *
 * @param field the field that it concerns
 * @param message goes on after the field's name: "is missing"
 */
public record Fault(String field, String message) {
    public String sentence() {
        return field + " " + message;
    }
}
