package org.indaba.channel.telegram.update;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.telegram.api.JsonFields;
import org.indaba.channel.telegram.send.TelegramChannel;

/**
 * Maps updates of groups. Nothing that is written in a group is taken over, except a command that calls the bot: of it the
 * consultation's code is kept and no other word.
 */
final class GroupUpdateMapper {
    /** In privacy mode Telegram shows a bot commands alone. A command that names no bot may be meant for another one. */
    private static final Pattern COMMAND = Pattern.compile(
            "/([A-Za-z0-9_]{1,32})(?:@(\\w{1,32}))?(?:\\s+(\\S.*))?", Pattern.DOTALL);

    /** The commands that call the bot although they do not name it. */
    private static final Set<String> GENERAL = Set.of("start", "help");

    /** Bot API, deep linking: the characters that a link can carry. */
    private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final Set<String> OUT = Set.of("left", "kicked");
    private static final Set<String> IN = Set.of("member", "administrator");

    private final String bot;

    GroupUpdateMapper(String bot) {
        this.bot = bot;
    }

    boolean isOf(JsonObject holder) {
        String type = JsonFields.object(holder, "chat").flatMap(chat -> JsonFields.text(chat, "type")).orElse("");
        return type.equals("group") || type.equals("supergroup");
    }

    /**
     * Bot API, Message.migrate_to_chat_id and migrate_from_chat_id: both chats get such a message, and either may come
     * first.
     */
    Inbound message(UpdateMapper.Head head, JsonObject message) {
        Address here = address(chat(message));
        OptionalLong to = JsonFields.number(message, "migrate_to_chat_id");
        OptionalLong from = JsonFields.number(message, "migrate_from_chat_id");
        if (to.isPresent()) {
            return new Inbound.GroupMoved(head.key(), here, head.order(), address(to));
        } else if (from.isPresent()) {
            return new Inbound.GroupMoved(head.key(), address(from), head.order(), here);
        }
        Matcher command = COMMAND.matcher(JsonFields.text(message, "text").orElse("").strip());
        boolean calls = command.matches()
                && (command.group(2) != null || GENERAL.contains(command.group(1).toLowerCase(Locale.ROOT)));
        if (!calls || chat(message).isEmpty()) {
            return UpdateMapper.nothing(head, here);
        }
        String argument = command.group(3) == null ? "" : command.group(3).strip();
        return new Inbound.GroupCall(
                head.key(), here, head.order(), UpdateMapper.language(message), Optional.ofNullable(command.group(2)),
                PAYLOAD.matcher(argument).matches() ? argument : "");
    }

    /** Bot API, ChatMemberUpdated. A change of rights within the group needs no answer. */
    Inbound membership(UpdateMapper.Head head, JsonObject change) {
        Address here = address(chat(change));
        String before = status(change, "old_chat_member");
        String after = status(change, "new_chat_member");
        if (chat(change).isPresent() && OUT.contains(after)) {
            return new Inbound.Reachability(head.key(), here, head.order(), false);
        } else if (chat(change).isPresent() && IN.contains(after) && !IN.contains(before)) {
            return new Inbound.GroupCall(
                    head.key(), here, head.order(), UpdateMapper.language(change), Optional.empty(), "");
        }
        return UpdateMapper.nothing(head, here);
    }

    private static String status(JsonObject change, String field) {
        return JsonFields.object(change, field).flatMap(member -> JsonFields.text(member, "status")).orElse("");
    }

    private static OptionalLong chat(JsonObject holder) {
        return JsonFields.object(holder, "chat").map(chat -> JsonFields.number(chat, "id")).orElse(OptionalLong.empty());
    }

    private Address address(OptionalLong chat) {
        return new Address(TelegramChannel.NAME, bot, chat.isPresent() ? Long.toString(chat.getAsLong()) : "");
    }
}
