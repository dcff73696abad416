package org.indaba.botapi;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** A group of people. A bot in privacy mode hears commands there, what concerns itself, and what Telegram writes. */
public final class Group {
    private final BotApiServer server;
    private Chat chat;

    Group(BotApiServer server, Chat chat) {
        this.server = server;
        this.chat = chat;
    }

    public void isJoinedBy(Person by) {
        membership(by, chat, "left", "member");
    }

    public void removesTheBot(Person by) {
        chat.access = Chat.Access.KICKED;
        membership(by, chat, "member", "kicked");
    }

    /** Members may write, the bot may not. */
    public void silencesTheBot(Person by) {
        chat.access = Chat.Access.SILENCED;
        membership(by, chat, "member", "restricted");
    }

    /** Somebody writes a command. */
    public void calls(Person by, String text) {
        JsonObject content = new JsonObject();
        content.addProperty("text", text);
        hear(chat, by, content);
    }

    /** Its id is another from now on, and calls to the old one are refused. */
    public void becomesSupergroup(Person by, long id) {
        Chat before = chat;
        before.upgradedTo = id;
        before.access = Chat.Access.UPGRADED;
        chat = server.supergroup(id);
        JsonObject to = new JsonObject();
        to.addProperty("migrate_to_chat_id", id);
        hear(before, by, to);
        JsonObject from = new JsonObject();
        from.addProperty("migrate_from_chat_id", before.id);
        hear(chat, by, from);
        membership(by, chat, "left", "member");
    }

    /** What the bot sent, in order, since the group has this id. */
    public List<Message> received() {
        return chat.all().stream().filter(Message::fromBot).toList();
    }

    private void hear(Chat where, Person by, JsonObject content) {
        Message message = new Message(
                where.nextId(), where.id, false, server.seconds(), "", List.of(), Optional.empty(), Optional.empty());
        where.put(message);
        content.addProperty("message_id", message.id());
        content.add("from", by.user());
        content.add("chat", json(where));
        content.addProperty("date", message.date());
        server.hear("message", content, where.id);
    }

    private void membership(Person by, Chat where, String before, String after) {
        JsonObject change = new JsonObject();
        change.add("chat", json(where));
        change.add("from", by.user());
        change.addProperty("date", server.seconds());
        change.add("old_chat_member", Person.member(before));
        change.add("new_chat_member", Person.member(after));
        server.hear("my_chat_member", change, where.id);
    }

    private static JsonObject json(Chat chat) {
        JsonObject json = new JsonObject();
        json.addProperty("id", chat.id);
        json.addProperty("type", chat.type);
        json.addProperty("title", "A group");
        return json;
    }
}
