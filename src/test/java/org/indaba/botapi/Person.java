package org.indaba.botapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.indaba.quiet.Canaries;

/** A person at the other end, in a private chat with the bot. */
public final class Person {
    /** Shorter texts are words on buttons as well. */
    private static final int SHORTEST_SECRET = 14;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BotApiServer server;
    private final Chat chat;

    Person(BotApiServer server, Chat chat) {
        this.server = server;
        this.chat = chat;
    }

    public long id() {
        return chat.id;
    }

    // What the person does

    /** With the reply function of the app, to a message of either side. */
    public Message replies(Message original, String text) {
        JsonObject content = new JsonObject();
        content.addProperty("text", text);
        JsonObject quoted = new JsonObject();
        quoted.addProperty("message_id", original.id());
        quoted.addProperty("date", original.date());
        quoted.add("chat", chat());
        quoted.addProperty("text", original.text());
        content.add("reply_to_message", quoted);
        return sends(content, text);
    }

    public Message types(String text) {
        JsonObject content = new JsonObject();
        content.addProperty("text", text);
        return sends(content, text);
    }

    public Message forwards(String text) {
        JsonObject content = new JsonObject();
        JsonObject origin = new JsonObject();
        origin.addProperty("type", "hidden_user");
        origin.addProperty("sender_user_name", "Somebody");
        origin.addProperty("date", server.seconds());
        content.add("forward_origin", origin);
        content.addProperty("text", text);
        return sends(content, text);
    }

    public Message sendsVoice(byte[] bytes) {
        return sendsFile("voice", bytes, bytes.length, "", Optional.empty());
    }

    public Message sendsAudio(byte[] bytes, String caption) {
        return sendsFile("audio", bytes, bytes.length, caption, Optional.of("song.mp3"));
    }

    public Message sendsVideo(byte[] bytes, String caption) {
        return sendsFile("video", bytes, bytes.length, caption, Optional.of("clip.mp4"));
    }

    public Message sendsVideoNote(byte[] bytes) {
        return sendsFile("video_note", bytes, bytes.length, "", Optional.empty());
    }

    public Message sendsDocument(String name, byte[] bytes, String caption) {
        return sendsFile("document", bytes, bytes.length, caption, Optional.of(name));
    }

    /** A document of which only the size is told. */
    public Message sendsDocumentOf(String name, long size) {
        return sendsFile("document", new byte[0], size, "", Optional.of(name));
    }

    public Message sendsPhoto(byte[] bytes, String caption) {
        return sends(photo(bytes, caption), caption);
    }

    /** Photos of one album, each a message of its own; the first has the caption. */
    public List<Message> sendsAlbum(String caption, byte[]... photos) {
        List<Message> sent = new ArrayList<>();
        for (byte[] bytes : photos) {
            JsonObject content = photo(bytes, sent.isEmpty() ? caption : "");
            content.addProperty("media_group_id", "album" + chat.id);
            sent.add(sends(content, ""));
        }
        return sent;
    }

    public Message sendsLocation(double latitude, double longitude) {
        JsonObject location = new JsonObject();
        location.addProperty("latitude", latitude);
        location.addProperty("longitude", longitude);
        return sendsObject("location", location);
    }

    public Message sendsSticker() {
        JsonObject sticker = file("sticker", new byte[10], 10);
        sticker.addProperty("emoji", "👍");
        return sendsObject("sticker", sticker);
    }

    public Message sendsContact() {
        JsonObject contact = new JsonObject();
        contact.addProperty("phone_number", "+10000000000");
        contact.addProperty("first_name", "Somebody");
        return sendsObject("contact", contact);
    }

    /** A message whose content is one field: {@code dice}, {@code poll}, {@code game} … */
    public Message sendsObject(String field, JsonObject value) {
        JsonObject content = new JsonObject();
        content.add(field, value);
        return sends(content, "");
    }

    /** A message with these fields beside those that every message has. */
    public Message sends(JsonObject content, String text) {
        secret(text);
        Message message = new Message(
                chat.nextId(), chat.id, false, server.seconds(), text, List.of(), Optional.empty(), Optional.empty());
        chat.put(message);
        chat.keep(message.id(), content.deepCopy());
        server.hear("message", envelope(message, content), chat.id);
        return message;
    }

    /** Changes the text of an own message, or the caption of its file. */
    public void edits(Message message, String text) {
        secret(text);
        JsonObject content = chat.content(message.id());
        content.addProperty("edit_date", server.seconds());
        content.addProperty(content.size() == 1 || content.has("text") ? "text" : "caption", text);
        chat.change(message.id(), now -> now.withText(text));
        server.hear("edited_message", envelope(message, content), chat.id);
    }

    /**
     * Taps this button of the latest message that has buttons.
     *
     * @return the id of the callback query
     */
    public String taps(String label) {
        Message live = live().orElseThrow(() -> new AssertionError("no message has buttons; last: " + last()));
        return taps(live, label);
    }

    public String taps(Message message, String label) {
        String data = message.rows().stream()
                .flatMap(List::stream)
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + label + "\" among " + message.labels()))
                .data();
        return tapsData(message, data);
    }

    /** A tap that brings back this data, whether or not a button holds it. */
    public String tapsData(Message message, String data) {
        String query = server.openTap(chat.id);
        JsonObject tap = new JsonObject();
        tap.addProperty("id", query);
        tap.add("from", user());
        JsonObject content = new JsonObject();
        content.addProperty("text", message.text());
        tap.add("message", envelope(message, content));
        tap.addProperty("chat_instance", "1");
        tap.addProperty("data", data);
        server.hear("callback_query", tap, chat.id);
        return query;
    }

    public void blocks() {
        chat.access = Chat.Access.BLOCKED;
        membership("member", "kicked");
    }

    public void unblocks() {
        chat.access = Chat.Access.OPEN;
        membership("kicked", "member");
    }

    /** The account is no more; Telegram does not tell the bot. */
    public void deletesAccount() {
        chat.access = Chat.Access.DEACTIVATED;
    }

    // What the person sees

    public List<Message> messages() {
        return chat.all();
    }

    /** What the bot sent, in order. */
    public List<Message> received() {
        return chat.all().stream().filter(Message::fromBot).toList();
    }

    /** The bot's latest message. */
    public Message last() {
        List<Message> received = received();
        if (received.isEmpty()) {
            throw new AssertionError("the bot has sent nothing");
        }
        return received.get(received.size() - 1);
    }

    /** The message as it stands now. */
    public Message now(Message message) {
        return chat.find(message.id()).orElseThrow();
    }

    /** The latest message that has buttons. */
    public Optional<Message> live() {
        return received().stream().filter(message -> !message.rows().isEmpty()).reduce((first, second) -> second);
    }

    /** Waits until the bot's latest message holds {@code part}. */
    public Message sees(String part) {
        return waitsUntil("the last message holds \"" + part + "\"", person -> person.last().text().contains(part))
                .last();
    }

    /** Waits until the latest message that has buttons has this one. They may be taken off it a moment later. */
    public Message seesButton(String label) {
        AtomicReference<Message> seen = new AtomicReference<>();
        waitsUntil("a button says \"" + label + "\"", person -> {
            seen.set(person.live().orElseThrow());
            return seen.get().labels().contains(label);
        });
        return seen.get();
    }

    public Person waitsUntil(String what, Predicate<Person> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .ignoreExceptionsMatching(notYet -> true)
                .until(() -> condition.test(this));
        return this;
    }

    void waitsForever(Predicate<Person> condition) {
        Awaitility.await().forever().pollDelay(Duration.ZERO).until(() -> condition.test(this));
    }

    private Message sendsFile(String kind, byte[] bytes, long size, String caption, Optional<String> name) {
        JsonObject file = file(kind, bytes, size);
        name.ifPresent(value -> file.addProperty("file_name", value));
        JsonObject content = new JsonObject();
        content.add(kind, file);
        if (!caption.isEmpty()) {
            content.addProperty("caption", caption);
        }
        return sends(content, caption);
    }

    private JsonObject photo(byte[] bytes, String caption) {
        JsonArray sizes = new JsonArray();
        for (int side : new int[] {90, 320, 1280}) {
            JsonObject size = file("photo", side == 1280 ? bytes : new byte[0], side == 1280 ? bytes.length : side);
            size.addProperty("width", side);
            size.addProperty("height", side);
            sizes.add(size);
        }
        JsonObject content = new JsonObject();
        content.add("photo", sizes);
        if (!caption.isEmpty()) {
            content.addProperty("caption", caption);
        }
        return content;
    }

    private JsonObject file(String folder, byte[] bytes, long size) {
        Files.Stored stored = server.files.keep(folder, bytes, size);
        Canaries.OF_THE_RUN.add(stored.id());
        JsonObject file = new JsonObject();
        file.addProperty("file_id", stored.id());
        file.addProperty("file_unique_id", stored.id());
        file.addProperty("file_size", size);
        return file;
    }

    private static void secret(String text) {
        if (text.length() >= SHORTEST_SECRET && !text.startsWith("/")) {
            Canaries.OF_THE_RUN.add(text);
        }
    }

    private JsonObject envelope(Message message, JsonObject content) {
        content.addProperty("message_id", message.id());
        content.add("from", user());
        content.add("chat", chat());
        content.addProperty("date", message.date());
        return content;
    }

    private void membership(String before, String after) {
        JsonObject change = new JsonObject();
        change.add("chat", chat());
        change.add("from", user());
        change.addProperty("date", server.seconds());
        change.add("old_chat_member", member(before));
        change.add("new_chat_member", member(after));
        server.hear("my_chat_member", change, chat.id);
    }

    static JsonObject member(String status) {
        JsonObject member = new JsonObject();
        member.addProperty("status", status);
        return member;
    }

    JsonObject user() {
        JsonObject user = new JsonObject();
        user.addProperty("id", chat.id);
        user.addProperty("is_bot", false);
        user.addProperty("first_name", "Test");
        user.addProperty("language_code", chat.language);
        return user;
    }

    private JsonObject chat() {
        JsonObject json = new JsonObject();
        json.addProperty("id", chat.id);
        json.addProperty("type", "private");
        json.addProperty("first_name", "Test");
        return json;
    }
}
