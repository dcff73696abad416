package org.indaba.botapi;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One chat, private or a group. Message ids come from one counter that both sides share, as in Telegram. Guarded by the server. */
final class Chat {
    enum Access { OPEN, BLOCKED, DEACTIVATED, KICKED, SILENCED, UPGRADED }

    final long id;
    final String language;
    final String type;
    private final TreeMap<Long, Message> messages = new TreeMap<>();
    private final Map<Long, JsonObject> contents = new HashMap<>();
    private long lastId;
    volatile Access access = Access.OPEN;
    /** The supergroup that a group has become. */
    volatile long upgradedTo;

    Chat(long id, String language) {
        this(id, language, "private");
    }

    Chat(long id, String language, String type) {
        this.id = id;
        this.language = language;
        this.type = type;
    }

    synchronized long nextId() {
        return ++lastId;
    }

    synchronized void put(Message message) {
        messages.put(message.id(), message);
    }

    /** What the person sent, as the update told it, without what every message has. */
    synchronized void keep(long messageId, JsonObject content) {
        contents.put(messageId, content);
    }

    synchronized JsonObject content(long messageId) {
        return contents.getOrDefault(messageId, new JsonObject()).deepCopy();
    }

    synchronized Optional<Message> find(long messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    synchronized void change(long messageId, UnaryOperator<Message> change) {
        messages.computeIfPresent(messageId, (key, message) -> change.apply(message));
    }

    synchronized List<Message> all() {
        return List.copyOf(messages.values());
    }
}
