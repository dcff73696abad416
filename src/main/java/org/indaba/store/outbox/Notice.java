package org.indaba.store.outbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.questionnaire.Language;

/** The content of an outbox row: what is to be said, as keys of phrases, and never what a person wrote. */
public sealed interface Notice {
    /** The value of the column {@code kind}. */
    String kind();

    /** Tells whether it is a message with buttons that ask for something; one such message in a chat is live. */
    default boolean hasButtons() {
        return false;
    }

    record Message(Language language, BotMessage say) implements Notice {
        @Override
        public String kind() {
            return "message";
        }

        @Override
        public boolean hasButtons() {
            return !say.rows().isEmpty();
        }
    }

    /** A silent acknowledgement of the person's message. */
    record Reaction(String messageKey) implements Notice {
        @Override
        public String kind() {
            return "reaction";
        }
    }

    /** The answer to a button press, with or without a line. */
    record TapAnswer(String tap, Language language, Optional<Paragraph> line) implements Notice {
        @Override
        public String kind() {
            return "tap";
        }
    }

    /** A message that passes on a question to a human: a reply to it is the answer. */
    record Relayed(Language language, BotMessage say) implements Notice {
        /** The kind of such a message in the table. */
        public static final String KIND = "relayed";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean hasButtons() {
            return !say.rows().isEmpty();
        }
    }

    /** An invitation for a group: its buttons open private chats. */
    record Invitation(Language language, BotMessage say) implements Notice {
        public static final String KIND = "invitation";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** The QR code of a consultation's link, made when it is sent. */
    record QrCode(String consultation) implements Notice {
        @Override
        public String kind() {
            return "qr-code";
        }
    }

    /** A document, read when it is sent. */
    record Document(long id, Language language) implements Notice {
        @Override
        public String kind() {
            return "document";
        }
    }

    /** The calendar of a consultation, made when it is sent. */
    record Calendar(String consultation, Language language) implements Notice {
        @Override
        public String kind() {
            return "calendar";
        }
    }

    /** The command menu for apps in this language, or in all others; made when it is sent. */
    record Menu(Optional<Language> language) implements Notice {
        public static final String KIND = "menu";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * The answers of a consultation for the holder of this role, made when they are sent.
     *
     * @param title the consultation's title in their language
     * @param send the button that asks for the file, under its size; empty for the file itself
     */
    record Responses(Language language, String consultation, String title, long grant, Optional<Action> send)
            implements Notice {
        @Override
        public String kind() {
            return "responses";
        }
    }

    /**
     * A chart of figures at one time, drawn when it is sent.
     *
     * @param bars the numbers by question
     */
    record Chart(Language language, String consultation, Paragraph caption, Map<String, Long> bars)
            implements Notice {
        public Chart {
            bars = Collections.unmodifiableMap(new LinkedHashMap<>(bars));
        }

        @Override
        public String kind() {
            return "chart";
        }
    }

    /** The file with everything that is held about the respondent, made when it is sent. */
    record MyData(Language language) implements Notice {
        @Override
        public String kind() {
            return "my-data";
        }
    }
}
