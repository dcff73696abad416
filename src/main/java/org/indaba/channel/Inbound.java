package org.indaba.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing that a person did, in the same form from every channel. Every text in it has passed {@link TextSanitizer}. */
public sealed interface Inbound {
    InboundKey key();

    Address address();

    /**
     * A number for the order in which the channel saw things happen, for Telegram the update id. It may restart, so it
     * orders only inbounds that are close to each other.
     */
    long order();

    /**
     * A message: text, files, or both.
     *
     * @param messageKey the channel's name of the message within the address
     * @param ordinal orders messages of one address that were sent in the same second
     * @param languageHint the language of the person's app, such as {@code pt-br}
     * @param replyTo the message of the same address that this one is a reply to, where it is one
     */
    record Message(
            InboundKey key,
            Address address,
            long order,
            String messageKey,
            long ordinal,
            Instant sentAt,
            Optional<String> languageHint,
            String text,
            List<Attachment> attachments,
            Optional<String> replyTo)
            implements Inbound {
        public Message {
            text = TextSanitizer.of(text);
            languageHint = languageHint.map(TextSanitizer::of);
            attachments = List.copyOf(attachments);
        }

        /** Makes a message that is no reply. */
        public Message(
                InboundKey key, Address address, long order, String messageKey, long ordinal, Instant sentAt,
                Optional<String> languageHint, String text, List<Attachment> attachments) {
            this(key, address, order, messageKey, ordinal, sentAt, languageHint, text, attachments, Optional.empty());
        }

        @Override
        public String toString() {
            return "Message[" + text.length() + " characters, " + attachments.size() + " files]";
        }
    }

    /**
     * A message that the person has changed.
     *
     * @param text the new text or caption
     * @param attachments the files that it holds now, changed or not
     */
    record Edit(
            InboundKey key,
            Address address,
            long order,
            String messageKey,
            Instant editedAt,
            String text,
            List<Attachment> attachments)
            implements Inbound {
        public Edit {
            text = TextSanitizer.of(text);
            attachments = List.copyOf(attachments);
        }

        /** Makes an edit of a message without files. */
        public Edit(InboundKey key, Address address, long order, String messageKey, Instant editedAt, String text) {
            this(key, address, order, messageKey, editedAt, text, List.of());
        }

        @Override
        public String toString() {
            return "Edit[" + text.length() + " characters]";
        }
    }

    /**
     * A press of a button.
     *
     * @param tap the id by which the press is answered, for Telegram the callback query's id
     * @param messageKey the message that the button stood under, where known
     * @param data what the button carried; anyone can forge it
     */
    record Tap(
            InboundKey key,
            Address address,
            long order,
            String tap,
            Optional<String> messageKey,
            Optional<String> languageHint,
            String data)
            implements Inbound {
        public Tap {
            tap = TextSanitizer.of(tap);
            languageHint = languageHint.map(TextSanitizer::of);
            data = TextSanitizer.of(data);
        }

        @Override
        public String toString() {
            return "Tap[" + data.length() + " characters]";
        }
    }

    /** A message of a kind that cannot be an answer: a sticker, a contact, a game. */
    record Unsupported(
            InboundKey key,
            Address address,
            long order,
            Instant sentAt,
            Optional<String> languageHint,
            String kind)
            implements Inbound {
        public Unsupported {
            languageHint = languageHint.map(TextSanitizer::of);
        }
    }

    /**
     * A group asks for the open consultations: the bot was added to it, or called in it. Nothing else that is written in a
     * group is read.
     *
     * @param languageHint the language of the app of whoever did it
     * @param bot the user name of the bot that was called, where one was named
     * @param code the consultation's code that was named; empty where none was
     */
    record GroupCall(
            InboundKey key, Address address, long order, Optional<String> languageHint, Optional<String> bot,
            String code)
            implements Inbound {
        public GroupCall {
            languageHint = languageHint.map(TextSanitizer::of);
            bot = bot.map(TextSanitizer::of);
            code = TextSanitizer.of(code);
        }
    }

    /** A group has a new address. */
    record GroupMoved(InboundKey key, Address address, long order, Address to) implements Inbound {}

    /** The person has blocked the bot ({@code reachable} false) or has come back; or the bot has left a group. */
    record Reachability(InboundKey key, Address address, long order, boolean reachable) implements Inbound {}

    /** An update that needs no answer; its key is kept so that it is confirmed once. */
    record Nothing(InboundKey key, Address address, long order) implements Inbound {}
}
