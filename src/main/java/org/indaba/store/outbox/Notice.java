package org.indaba.store.outbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.questionnaire.Language;

/** What an outbox row holds: what is to be said, by the names of its phrases, and never what a person wrote. */
public sealed interface Notice {
    /** The column {@code kind}. */
    String kind();

    /** Whether it is a message with buttons that ask for something, of which one in a chat is live. */
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

    /** A silent receipt on the person's message. */
    record Reaction(String messageKey) implements Notice {
        @Override
        public String kind() {
            return "reaction";
        }
    }

    /** The answer to a tap, with a line of its own or none. */
    record TapAnswer(String tap, Language language, Optional<Paragraph> line) implements Notice {
        @Override
        public String kind() {
            return "tap";
        }
    }

    /** A message that passes on a question to a human: a reply to it is the answer. */
    record Relayed(Language language, BotMessage say) implements Notice {
        /** Its kind, by which a row of the outbox is known as one. */
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

    /** An invitation into private chats: what its buttons name, they open. */
    record Invitation(Language language, BotMessage say) implements Notice {
        public static final String KIND = "invitation";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** The QR code of a consultation's link, made when it goes out. */
    record QrCode(String consultation) implements Notice {
        @Override
        public String kind() {
            return "qr-code";
        }
    }

    /** A document, read when it goes out. */
    record Document(long id, Language language) implements Notice {
        @Override
        public String kind() {
            return "document";
        }
    }

    /** The dates of a consultation as a file, made when it goes out. */
    record Calendar(String consultation, Language language) implements Notice {
        @Override
        public String kind() {
            return "calendar";
        }
    }

    /** The command menu in this language of the person's app, or for all others; made when it goes out. */
    record Menu(Optional<Language> language) implements Notice {
        public static final String KIND = "menu";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * The answers of a consultation for whoever has this role, made when it goes out.
     *
     * @param title of the consultation, in their language
     * @param send the button that asks for the file, under its size; empty: the file itself
     */
    record Responses(Language language, String consultation, String title, long grant, Optional<Action> send)
            implements Notice {
        @Override
        public String kind() {
            return "responses";
        }
    }

    /**
     * A picture of figures as they were, drawn when it goes out.
     *
     * @param bars by question, how many
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

    /** The file with everything that is held about the respondent, made when it goes out. */
    record MyData(Language language) implements Notice {
        @Override
        public String kind() {
            return "my-data";
        }
    }
}
