package org.indaba.conversation.input;

import java.util.List;
import java.util.OptionalLong;
import org.indaba.conversation.screen.WordCount;

/**
 * The content of a message.
 *
 * @param text the text as typed, or the caption of a file; it may be empty
 * @param fileKinds one kind for each file, such as {@code voice}
 * @param tooLarge true where a file is too large to be fetched
 * @param bytes the bytes of the files that can be fetched
 * @param seconds the length of the recording, where there is exactly one and its length is known
 */
public record MessageContent(String text, List<String> fileKinds, boolean tooLarge, long bytes, OptionalLong seconds) {

    public MessageContent {
        fileKinds = List.copyOf(fileKinds);
    }

    /** Makes content with files of unknown length. */
    public MessageContent(String text, List<String> fileKinds, boolean tooLarge, long bytes) {
        this(text, fileKinds, tooLarge, bytes, OptionalLong.empty());
    }

    /** Makes content with files of no size. */
    public MessageContent(String text, List<String> fileKinds, boolean tooLarge) {
        this(text, fileKinds, tooLarge, 0);
    }

    public static MessageContent text(String text) {
        return new MessageContent(text, List.of(), false);
    }

    /** Tells whether it has nothing that could be an answer: no letter, digit or sign, and no file. */
    public boolean isEmpty() {
        return fileKinds.isEmpty() && text.isBlank();
    }

    public int words() {
        return WordCount.in(text);
    }

    public int voices() {
        return (int) fileKinds.stream().filter("voice"::equals).count();
    }

    public int files() {
        return fileKinds.size() - voices();
    }

    @Override
    public String toString() {
        return "MessageContent[" + text.length() + " characters, " + fileKinds.size() + " files]";
    }
}
