package org.indaba.channel.telegram.send;

import com.pengrad.telegrambot.model.MessageEntity;
import java.util.Optional;
import org.indaba.markup.RichText;
import org.indaba.markup.Span;

/** Maps the spans of a formatted text to the entities of a message. Both count in UTF-16 units (Bot API, MessageEntity). */
final class MessageEntityMapper {
    private MessageEntityMapper() {}

    /** The result is empty where nothing is formatted, or only in ways that Telegram does not know. */
    static Optional<MessageEntity[]> of(RichText text) {
        MessageEntity[] entities = text.spans().stream()
                .filter(each -> each.kind() != Span.Kind.LINK || each.isWeb())
                .limit(RichText.MOST_SPANS)
                .map(MessageEntityMapper::entity)
                .toArray(MessageEntity[]::new);
        return entities.length == 0 ? Optional.empty() : Optional.of(entities);
    }

    private static MessageEntity entity(Span span) {
        MessageEntity entity = new MessageEntity(type(span.kind()), span.from(), span.to() - span.from());
        return span.kind() == Span.Kind.LINK ? entity.url(span.address()) : entity;
    }

    private static MessageEntity.Type type(Span.Kind kind) {
        return switch (kind) {
            case QUOTE -> MessageEntity.Type.blockquote;
            case BOLD -> MessageEntity.Type.bold;
            case ITALIC -> MessageEntity.Type.italic;
            case LINK -> MessageEntity.Type.text_link;
            case CODE -> MessageEntity.Type.code;
            case PRE -> MessageEntity.Type.pre;
        };
    }
}
