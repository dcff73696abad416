package org.indaba.channel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.indaba.markup.RichText;

/** One call that a channel makes. No character of a text is markup; formatting is given as spans beside it. */
public sealed interface Outbound {

    /**
     * A message. A message with buttons becomes the address's live one.
     *
     * @param rows the buttons, row by row; empty for none
     */
    record Text(RichText rich, List<List<Key>> rows) implements Outbound {
        public Text {
            rows = rows.stream().map(List::copyOf).toList();
        }

        public Text(String text, List<List<Key>> rows) {
            this(RichText.plain(text), rows);
        }

        /** The text without its formatting. */
        public String text() {
            return rich.text();
        }

        @Override
        public String toString() {
            return "Text[" + rich.length() + " characters]";
        }
    }

    /** A message whose buttons are links: it needs no answer here, and never becomes the live one. */
    record Invitation(String text, List<Link> links) implements Outbound {
        public Invitation {
            links = List.copyOf(links);
        }

        @Override
        public String toString() {
            return "Invitation[" + text.length() + " characters]";
        }
    }

    /** A button that opens an address. */
    record Link(String label, String url) {}

    /** A file made by the product, with its caption. */
    record File(String name, String mime, byte[] bytes, String caption) implements Outbound {
        @Override
        public String toString() {
            return "File[" + bytes.length + " bytes]";
        }
    }

    /** A file made by the product that is too large for memory. It is deleted after the call, whatever the result is. */
    record Stored(String name, String mime, Path file, String caption) implements Outbound {
        @Override
        public String toString() {
            return "Stored[" + name + "]";
        }
    }

    /** A file of the store: it is sent from its place, and stays there. */
    record KeptFile(String name, String mime, Path file, String sha256, long bytes, String caption)
            implements Outbound {
        @Override
        public String toString() {
            return "KeptFile[" + bytes + " bytes]";
        }
    }

    /** A silent acknowledgement on the person's own message. */
    record Reaction(String messageKey) implements Outbound {}

    /**
     * The answer to a press of a button, with a line of at most 200 characters that the chat shows for a moment, or none.
     */
    record TapAnswer(String tap, Optional<String> text) implements Outbound {}

    /**
     * The commands that the chat's menu shows to an app in this language, or in any other where it is empty. Without
     * commands the general menu is shown again.
     */
    record Menu(Optional<String> language, List<Command> commands) implements Outbound {
        public Menu {
            commands = List.copyOf(commands);
        }

        /** @param name without the slash */
        public record Command(String name, String says) {}
    }

    /** Takes the buttons off a message that was sent before. */
    record ClearButtons(String messageKey) implements Outbound {}

    /** A button: its label and the data that a press sends back. {@code data} is at most 64 bytes. */
    record Key(String label, String data) {}
}
