package org.indaba.conversation;

/**
 * How much room something takes that a person sent.
 *
 * @param characters of its text, those of earlier wordings included
 * @param bytes of its files, as far as they are known before they are fetched
 */
public record Extent(long characters, long bytes) {
    public static final Extent NONE = new Extent(0, 0);

    public static Extent of(Content content) {
        return new Extent(content.text().length(), content.bytes());
    }

    Extent plus(Extent other) {
        return new Extent(characters + other.characters, bytes + other.bytes);
    }

    /** Never less than nothing: what an earlier release stored was not counted when it came. */
    Extent minus(Extent other) {
        return new Extent(Math.max(0, characters - other.characters), Math.max(0, bytes - other.bytes));
    }
}
