package org.indaba.botapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What each method does and refuses. */
final class Methods {
    private interface Method {
        JsonElement call(Form form) throws InterruptedException;
    }

    private static final JsonElement TRUE = new JsonPrimitive(true);

    private final BotApiServer server;
    private final Map<String, Method> all = new HashMap<>();

    Methods(BotApiServer server) {
        this.server = server;
        all.put("getme", form -> me());
        all.put("getupdates", this::getUpdates);
        all.put("setwebhook", this::setWebhook);
        all.put("deletewebhook", this::deleteWebhook);
        all.put("getwebhookinfo", form -> webhookInfo());
        all.put("sendmessage", this::sendMessage);
        all.put("senddocument", this::sendDocument);
        all.put("setmessagereaction", this::setMessageReaction);
        all.put("answercallbackquery", this::answerCallbackQuery);
        all.put("editmessagereplymarkup", this::editMessageReplyMarkup);
        all.put("setmycommands", this::setMyCommands);
        all.put("getfile", this::getFile);
    }

    String call(String method, Form form) throws InterruptedException {
        Method found = all.get(method.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new Refusal(404, "Not Found");
        }
        JsonObject body = new JsonObject();
        body.addProperty("ok", true);
        body.add("result", found.call(form));
        return body.toString();
    }

    private JsonElement me() {
        JsonObject me = new JsonObject();
        me.addProperty("id", Long.parseLong(server.token().split(":")[0]));
        me.addProperty("is_bot", true);
        me.addProperty("first_name", "Test bot");
        me.addProperty("username", server.username());
        return me;
    }

    private JsonElement getUpdates(Form form) throws InterruptedException {
        server.allow(form);
        long limit = Math.max(1, Math.min(100, form.number("limit", 100)));
        long timeout = Math.max(0, Math.min(50, form.number("timeout", 0)));
        JsonArray updates = new JsonArray();
        server.updates.poll(form.number("offset", 0), limit, Duration.ofSeconds(timeout))
                .forEach(json -> updates.add(JsonParser.parseString(json)));
        return updates;
    }

    private JsonElement setWebhook(Form form) {
        String secret = form.text("secret_token");
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw Refusal.bad("secret token contains unallowed characters");
        }
        int connections = (int) form.number("max_connections", 40);
        if (connections < 1 || connections > 100) {
            throw Refusal.bad("max_connections must be between 1 and 100");
        }
        server.allow(form);
        drop(form);
        server.webhook(form.text("url"), secret, connections);
        return TRUE;
    }

    private JsonElement deleteWebhook(Form form) {
        drop(form);
        server.webhook("", "", 1);
        return TRUE;
    }

    private void drop(Form form) {
        if (form.text("drop_pending_updates").equalsIgnoreCase("true")) {
            server.updates.clear();
        }
    }

    private JsonElement webhookInfo() {
        JsonObject info = new JsonObject();
        info.addProperty("url", server.webhookUrl());
        info.addProperty("has_custom_certificate", false);
        info.addProperty("pending_update_count", server.pendingUpdates());
        server.webhookError().ifPresent(error -> info.addProperty("last_error_message", error));
        JsonArray allowed = new JsonArray();
        server.allowedUpdates().forEach(allowed::add);
        info.add("allowed_updates", allowed);
        return info;
    }

    private JsonElement sendMessage(Form form) {
        Chat chat = chat(form);
        String text = form.text("text");
        if (text.isBlank()) {
            throw Refusal.bad("message text is empty");
        }
        if (text.length() > 4096) {
            throw Refusal.bad("message is too long");
        }
        formatted(form, text);
        return sent(chat, text, Markup.read(form.text("reply_markup")), Optional.empty());
    }

    /** Entities that do not fit the text, and more than a message may have, are an error here: Telegram drops them in silence. */
    private static void formatted(Form form, String text) {
        if (form.text("entities").isEmpty()) {
            return;
        }
        JsonArray entities = JsonParser.parseString(form.text("entities")).getAsJsonArray();
        if (entities.size() > 100) {
            throw Refusal.bad("there are too many entities");
        }
        for (JsonElement each : entities) {
            int from = each.getAsJsonObject().get("offset").getAsInt();
            int length = each.getAsJsonObject().get("length").getAsInt();
            if (from < 0 || length < 1 || from + length > text.length()) {
                throw Refusal.bad("an entity is beyond the text");
            }
        }
    }

    private JsonElement sendDocument(Form form) {
        Chat chat = chat(form);
        Message.Document document = form.files().get("document");
        if (document == null) {
            throw Refusal.bad("there is no document in the request");
        }
        if (document.bytes().length == 0) {
            throw Refusal.bad("file must be non-empty");
        }
        if (form.text("caption").length() > 1024) {
            throw Refusal.bad("message caption is too long");
        }
        return sent(chat, form.text("caption"), Markup.read(form.text("reply_markup")), Optional.of(document));
    }

    private JsonElement sent(
            Chat chat, String text, List<List<Message.Button>> rows, Optional<Message.Document> document) {
        Message message = new Message(
                chat.nextId(), chat.id, true, server.seconds(), text, rows, Optional.empty(), document);
        chat.put(message);
        return json(message);
    }

    private JsonObject json(Message message) {
        JsonObject json = new JsonObject();
        json.addProperty("message_id", message.id());
        json.addProperty("date", message.date());
        JsonObject chat = new JsonObject();
        chat.addProperty("id", message.chat());
        chat.addProperty("type", server.chat(message.chat()).orElseThrow().type);
        json.add("chat", chat);
        json.addProperty(message.file().isPresent() ? "caption" : "text", message.text());
        if (!message.rows().isEmpty()) {
            json.add("reply_markup", Markup.json(message.rows()));
        }
        return json;
    }

    private JsonElement setMessageReaction(Form form) {
        Chat chat = chat(form);
        long id = form.number("message_id", 0);
        if (chat.find(id).isEmpty()) {
            throw Refusal.bad("message to react not found");
        }
        List<String> emoji = new ArrayList<>();
        String reaction = form.text("reaction");
        if (!reaction.isEmpty()) {
            JsonParser.parseString(reaction)
                    .getAsJsonArray()
                    .forEach(one -> emoji.add(one.getAsJsonObject().get("emoji").getAsString()));
        }
        if (emoji.size() > 1) {
            throw Refusal.bad("REACTIONS_TOO_MANY");
        }
        if (!emoji.isEmpty() && !Reactions.ALLOWED.contains(emoji.get(0))) {
            throw Refusal.bad("REACTION_INVALID");
        }
        chat.change(id, message -> message.withReaction(emoji.stream().findFirst()));
        return TRUE;
    }

    private JsonElement answerCallbackQuery(Form form) {
        String text = form.text("text");
        if (text.length() > 200) {
            throw Refusal.bad("MESSAGE_TOO_LONG");
        }
        server.answerTap(form.text("callback_query_id"), text.isEmpty() ? Optional.empty() : Optional.of(text));
        return TRUE;
    }

    private JsonElement editMessageReplyMarkup(Form form) {
        Chat chat = chat(form);
        Message message = chat.find(form.number("message_id", 0))
                .orElseThrow(() -> Refusal.bad("message to edit not found"));
        if (!message.fromBot()) {
            throw Refusal.bad("message can't be edited");
        }
        List<List<Message.Button>> rows = Markup.read(form.text("reply_markup"));
        if (rows.equals(message.rows())) {
            throw Refusal.bad("message is not modified: specified new message content and reply markup are exactly"
                    + " the same as a current content and reply markup of the message");
        }
        chat.change(message.id(), now -> now.withRows(rows));
        return json(message.withRows(rows));
    }

    private JsonElement setMyCommands(Form form) {
        List<String> commands = new ArrayList<>();
        for (JsonElement element : JsonParser.parseString(form.text("commands")).getAsJsonArray()) {
            String command = element.getAsJsonObject().get("command").getAsString();
            String description = element.getAsJsonObject().get("description").getAsString();
            if (!command.matches("[a-z0-9_]{1,32}")) {
                throw Refusal.bad("BOT_COMMAND_INVALID");
            }
            if (description.isEmpty() || description.length() > 256) {
                throw Refusal.bad("BOT_COMMAND_DESCRIPTION_INVALID");
            }
            commands.add(command);
        }
        server.setCommands(form.text("language_code"), commands);
        return TRUE;
    }

    private JsonElement getFile(Form form) {
        Files.Stored file = server.files.find(form.text("file_id"));
        JsonObject json = new JsonObject();
        json.addProperty("file_id", file.id());
        json.addProperty("file_unique_id", file.id());
        json.addProperty("file_size", file.size());
        json.addProperty("file_path", file.path());
        return json;
    }

    private Chat chat(Form form) {
        if (form.text("chat_id").isEmpty()) {
            throw Refusal.bad("chat_id is empty");
        }
        Chat chat = server.chat(form.number("chat_id", 0)).orElseThrow(() -> Refusal.bad("chat not found"));
        switch (chat.access) {
            case BLOCKED -> throw new Refusal(403, "Forbidden: bot was blocked by the user");
            case DEACTIVATED -> throw new Refusal(403, "Forbidden: user is deactivated");
            case KICKED -> throw new Refusal(403, "Forbidden: bot was kicked from the group chat");
            case SILENCED -> throw Refusal.bad("not enough rights to send text messages to the chat");
            case UPGRADED -> throw Refusal.upgraded(chat.upgradedTo);
            default -> {
                return chat;
            }
        }
    }
}
