package org.indaba.conversation.input;

import java.util.List;
import java.util.OptionalLong;
import org.indaba.conversation.screen.WordCount;

/**
 * What a message holds.
 *
 * @param text as typed, or the caption of a file; may be empty
 * @param fileKinds one for each file, such as {@code voice}
 * @param tooLarge a file among them is beyond what can be fetched
 * @param bytes of the files that can be fetched
 * @param seconds how long the recording is, where there is one alone and it is known
 */
public record MessageContent(String text, List<String> fileKinds, boolean tooLarge, long bytes, OptionalLong seconds) {

    public MessageContent {
        fileKinds = List.copyOf(fileKinds);
    }

    /** With files of no known length. */
    public MessageContent(String text, List<String> fileKinds, boolean tooLarge, long bytes) {
        this(text, fileKinds, tooLarge, bytes, OptionalLong.empty());
    }

    /** With files of no size. */
    public MessageContent(String text, List<String> fileKinds, boolean tooLarge) {
        this(text, fileKinds, tooLarge, 0);
    }

    public static MessageContent text(String text) {
        return new MessageContent(text, List.of(), false);
    }

    /** Nothing that could be an answer: no letter, digit or sign, and no file. */
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
