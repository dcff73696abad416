package org.indaba.channel.telegram.send;

import com.pengrad.telegrambot.model.reaction.ReactionTypeEmoji;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.EditMessageReplyMarkup;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SetMessageReaction;
import java.nio.file.Path;
import java.util.List;
import org.indaba.channel.Outbound;

/**
 * Maps an {@link Outbound} to a request of the Bot API. Texts are sent without a parse mode, so that nothing that people
 * typed can act as markup; formatting is sent as entities.
 */
public final class OutboundRequestMapper {
    /**
     * The reaction that means "written down". Of the emoji that Telegram allows it is the one that expresses no judgement
     * in any culture.
     */
    public static final String RECEIPT = "✍";

    private OutboundRequestMapper() {}

    /** @throws NumberFormatException where the message's key is not a message id of Telegram */
    public static BaseRequest<?, ?> of(long chat, Outbound outbound) {
        if (outbound instanceof Outbound.Text text) {
            SendMessage message = new SendMessage(chat, text.text());
            MessageEntityMapper.of(text.rich()).ifPresent(message::entities);
            return text.rows().isEmpty() ? message : message.replyMarkup(keyboard(text.rows()));
        }
        if (outbound instanceof Outbound.Invitation invitation) {
            SendMessage message = new SendMessage(chat, invitation.text());
            return invitation.links().isEmpty() ? message : message.replyMarkup(links(invitation.links()));
        }
        if (outbound instanceof Outbound.File file) {
            SendDocument document = new SendDocument(chat, file.bytes())
                    .fileName(file.name())
                    .contentType(file.mime());
            return file.caption().isEmpty() ? document : document.caption(file.caption());
        }
        if (outbound instanceof Outbound.Stored stored) {
            return document(chat, stored.file(), stored.name(), stored.mime(), stored.caption());
        }
        if (outbound instanceof Outbound.KeptFile kept) {
            return document(chat, kept.file(), kept.name(), kept.mime(), kept.caption());
        }
        if (outbound instanceof Outbound.Reaction reaction) {
            return new SetMessageReaction(
                    chat, Integer.parseInt(reaction.messageKey()), new ReactionTypeEmoji(RECEIPT));
        }
        if (outbound instanceof Outbound.TapAnswer answer) {
            AnswerCallbackQuery query = new AnswerCallbackQuery(answer.tap());
            return answer.text().map(query::text).orElse(query);
        }
        if (outbound instanceof Outbound.ClearButtons clear) {
            return new EditMessageReplyMarkup(chat, Integer.parseInt(clear.messageKey()));
        }
        if (outbound instanceof Outbound.Menu menu) {
            return CommandMenu.of(chat, menu);
        }
        throw new IllegalArgumentException("no request for " + outbound.getClass().getSimpleName());
    }

    /** The file's bytes are read while they are sent. */
    private static SendDocument document(long chat, Path file, String name, String mime, String caption) {
        SendDocument document = new SendDocument(chat, file.toFile()).fileName(name).contentType(mime);
        return caption.isEmpty() ? document : document.caption(caption);
    }

    private static InlineKeyboardMarkup links(List<Outbound.Link> links) {
        return new InlineKeyboardMarkup(links.stream()
                .map(link -> new InlineKeyboardButton[] {new InlineKeyboardButton(link.label()).url(link.url())})
                .toArray(InlineKeyboardButton[][]::new));
    }

    private static InlineKeyboardMarkup keyboard(List<List<Outbound.Key>> rows) {
        InlineKeyboardButton[][] keys = rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> row.stream()
                        .map(key -> new InlineKeyboardButton(key.label()).callbackData(key.data()))
                        .toArray(InlineKeyboardButton[]::new))
                .toArray(InlineKeyboardButton[][]::new);
        return new InlineKeyboardMarkup(keys);
    }
}
