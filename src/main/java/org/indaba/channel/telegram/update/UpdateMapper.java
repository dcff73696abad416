package org.indaba.channel.telegram.update;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.telegram.api.JsonFields;
import org.indaba.channel.telegram.send.TelegramChannel;

/**
 * Maps an update to an {@link Inbound} (Bot API, Update). It reads the JSON itself: the library's models hold ids in 32
 * bits, and one larger id would make a whole batch unreadable.
 *
 * <p>Interviews take place in private chats alone; {@link GroupUpdateMapper} handles groups, and posts in channels are
 * ignored.
 */
public final class UpdateMapper {
    /** The kinds of update that Telegram is asked to send; it sends no others. */
    static final List<String> ALLOWED = List.of("message", "edited_message", "callback_query", "my_chat_member");

    /** The last second that the calendar of ISO 8601 can write with four digits. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final String bot;
    private final InstantSource clock;
    private final GroupUpdateMapper groups;

    /** @param clock gives the time of arrival of updates that have no date of their own */
    public UpdateMapper(String bot, InstantSource clock) {
        this.bot = bot;
        this.clock = clock;
        this.groups = new GroupUpdateMapper(bot);
    }

    /** Parses the text of an update. The result is empty where it is not one. */
    public Optional<Inbound> parse(String json) {
        return JsonFields.parse(json).flatMap(this::read);
    }

    /** Returns the id by which an update is confirmed. */
    static OptionalLong id(JsonElement update) {
        return update.isJsonObject() ? JsonFields.number(update.getAsJsonObject(), "update_id") : OptionalLong.empty();
    }

    /** Reads an update. The result is empty where the element has no id and so is not an update. */
    public Optional<Inbound> read(JsonElement element) {
        OptionalLong id = id(element);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        JsonObject update = element.getAsJsonObject();
        Head head = new Head(new InboundKey(TelegramChannel.NAME, bot, Long.toString(id.getAsLong())), id.getAsLong());
        return Optional.of(JsonFields.object(update, "message")
                .map(message -> message(head, message))
                .or(() -> JsonFields.object(update, "edited_message").map(message -> edit(head, message)))
                .or(() -> JsonFields.object(update, "callback_query").map(query -> tap(head, query)))
                .or(() -> JsonFields.object(update, "my_chat_member").map(change -> reachability(head, change)))
                .orElseGet(() -> nothing(head, address(""))));
    }

    record Head(InboundKey key, long order) {}

    private Inbound message(Head head, JsonObject message) {
        if (groups.isOf(message)) {
            return groups.message(head, message);
        }
        OptionalLong chat = privateChat(message);
        OptionalLong id = JsonFields.number(message, "message_id");
        if (chat.isEmpty() || id.isEmpty()) {
            return nothing(head, anywhere(message));
        }
        Address address = address(Long.toString(chat.getAsLong()));
        Instant sentAt = instant(message, "date").orElseGet(clock::instant);
        TelegramContent content = TelegramContent.of(message);
        if (content instanceof TelegramContent.Answer answer) {
            return new Inbound.Message(
                    head.key(), address, head.order(), Long.toString(id.getAsLong()), id.getAsLong(), sentAt,
                    language(message), answer.text(), answer.attachments(), reply(message));
        }
        if (content instanceof TelegramContent.Foreign foreign) {
            return new Inbound.Unsupported(
                    head.key(), address, head.order(), sentAt, language(message), foreign.kind());
        }
        return nothing(head, address);
    }

    /** Bot API, Message.reply_to_message: the message that was replied to, in the same chat. */
    private static Optional<String> reply(JsonObject message) {
        OptionalLong id = JsonFields.object(message, "reply_to_message")
                .map(original -> JsonFields.number(original, "message_id")).orElse(OptionalLong.empty());
        return id.isPresent() ? Optional.of(Long.toString(id.getAsLong())) : Optional.empty();
    }

    private Inbound edit(Head head, JsonObject message) {
        OptionalLong chat = privateChat(message);
        OptionalLong id = JsonFields.number(message, "message_id");
        // A location that is shared live changes by itself, without a correction by the person.
        boolean live = message.has("location");
        if (chat.isEmpty() || id.isEmpty() || live || !(TelegramContent.of(message) instanceof TelegramContent.Answer answer)) {
            return nothing(head, anywhere(message));
        }
        Instant editedAt =
                instant(message, "edit_date").or(() -> instant(message, "date")).orElseGet(clock::instant);
        return new Inbound.Edit(
                head.key(), address(Long.toString(chat.getAsLong())), head.order(), Long.toString(id.getAsLong()),
                editedAt, answer.text(), answer.attachments());
    }

    private Inbound tap(Head head, JsonObject query) {
        Optional<String> tap = JsonFields.text(query, "id");
        Optional<String> data = JsonFields.text(query, "data");
        Optional<JsonObject> message = JsonFields.object(query, "message");
        OptionalLong chat = message.isPresent() ? privateChat(message.get()) : OptionalLong.empty();
        if (tap.isEmpty() || data.isEmpty() || chat.isEmpty()) {
            return nothing(head, message.map(this::anywhere).orElseGet(() -> address("")));
        }
        OptionalLong id = JsonFields.number(message.get(), "message_id");
        return new Inbound.Tap(
                head.key(),
                address(Long.toString(chat.getAsLong())),
                head.order(),
                tap.get(),
                id.isPresent() ? Optional.of(Long.toString(id.getAsLong())) : Optional.empty(),
                language(query),
                data.get());
    }

    private Inbound reachability(Head head, JsonObject change) {
        if (groups.isOf(change)) {
            return groups.membership(head, change);
        }
        OptionalLong chat = privateChat(change);
        String status = JsonFields.object(change, "new_chat_member")
                .flatMap(member -> JsonFields.text(member, "status"))
                .orElse("");
        if (chat.isEmpty() || !(status.equals("kicked") || status.equals("member"))) {
            return nothing(head, anywhere(change));
        }
        return new Inbound.Reachability(
                head.key(), address(Long.toString(chat.getAsLong())), head.order(), status.equals("member"));
    }

    static Inbound nothing(Head head, Address address) {
        return new Inbound.Nothing(head.key(), address, head.order());
    }

    private Address address(String place) {
        return new Address(TelegramChannel.NAME, bot, place);
    }

    private Address anywhere(JsonObject holder) {
        OptionalLong id = JsonFields.object(holder, "chat").map(chat -> JsonFields.number(chat, "id")).orElse(OptionalLong.empty());
        return address(id.isPresent() ? Long.toString(id.getAsLong()) : "");
    }

    private static OptionalLong privateChat(JsonObject holder) {
        return JsonFields.object(holder, "chat")
                .filter(chat -> JsonFields.text(chat, "type").equals(Optional.of("private")))
                .map(chat -> JsonFields.number(chat, "id"))
                .orElse(OptionalLong.empty());
    }

    static Optional<String> language(JsonObject holder) {
        return JsonFields.object(holder, "from").flatMap(from -> JsonFields.text(from, "language_code"));
    }

    private static Optional<Instant> instant(JsonObject holder, String field) {
        OptionalLong seconds = JsonFields.number(holder, field);
        boolean sane = seconds.isPresent() && seconds.getAsLong() > 0 && seconds.getAsLong() <= LAST_SECOND;
        return sane ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
    }
}
