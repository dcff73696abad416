package org.indaba.export.tag;

/** Receives the entity tag of a download before it is written, and tells whether the download is wanted. */
@FunctionalInterface
public interface EntityTagCheck {
    /** @param tag the tag as the header {@code ETag} has it (RFC 9110, section 8.8.3) */
    boolean wanted(String tag);
}
