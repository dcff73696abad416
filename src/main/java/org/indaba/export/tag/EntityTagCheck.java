package org.indaba.export.tag;

/** Hears the entity tag of what is about to be written, and says whether it is wanted. */
@FunctionalInterface
public interface EntityTagCheck {
    /** @param tag as the header {@code ETag} has it (RFC 9110, section 8.8.3) */
    boolean wanted(String tag);
}
