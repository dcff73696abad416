package org.indaba.conversation.input;

/**
 * The size of something that a person sent.
 *
 * @param characters the characters of its text, including earlier wordings
 * @param bytes the bytes of its files, as far as they are known before they are fetched
 */
public record ContentSize(long characters, long bytes) {
    public static final ContentSize NONE = new ContentSize(0, 0);

    public static ContentSize of(MessageContent content) {
        return new ContentSize(content.text().length(), content.bytes());
    }

    public ContentSize plus(ContentSize other) {
        return new ContentSize(characters + other.characters, bytes + other.bytes);
    }

    /** The result is never negative: what an earlier release stored was not counted when it came. */
    public ContentSize minus(ContentSize other) {
        return new ContentSize(Math.max(0, characters - other.characters), Math.max(0, bytes - other.bytes));
    }
}
