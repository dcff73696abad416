package org.indaba.botapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Inline keyboards, read as strictly as Telegram reads them. */
final class Markup {
    private Markup() {}

    static List<List<Message.Button>> read(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        JsonElement markup;
        try {
            markup = JsonParser.parseString(json);
        } catch (JsonParseException malformed) {
            throw Refusal.bad("can't parse reply keyboard markup JSON object");
        }
        if (!markup.isJsonObject()) {
            throw Refusal.bad("object expected as reply markup");
        }
        JsonElement rows = markup.getAsJsonObject().get("inline_keyboard");
        if (rows == null) {
            return List.of();
        }
        if (!rows.isJsonArray()) {
            throw Refusal.bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array");
        }
        List<List<Message.Button>> read = new ArrayList<>();
        for (JsonElement row : rows.getAsJsonArray()) {
            List<Message.Button> buttons = new ArrayList<>();
            for (JsonElement button : row.getAsJsonArray()) {
                buttons.add(button(button.getAsJsonObject()));
            }
            if (!buttons.isEmpty()) {
                read.add(List.copyOf(buttons));
            }
        }
        return List.copyOf(read);
    }

    private static Message.Button button(JsonObject button) {
        String label = text(button, "text");
        if (label.isBlank()) {
            throw Refusal.bad("can't parse inline keyboard button: Button text must be non-empty");
        }
        String data = text(button, "callback_data");
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > 64) {
            throw Refusal.bad("BUTTON_DATA_INVALID");
        }
        if (bytes == 0 && !button.has("url")) {
            throw Refusal.bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        return new Message.Button(label, data, text(button, "url"));
    }

    static JsonObject json(List<List<Message.Button>> rows) {
        JsonArray keyboard = new JsonArray();
        for (List<Message.Button> row : rows) {
            JsonArray buttons = new JsonArray();
            for (Message.Button button : row) {
                JsonObject one = new JsonObject();
                one.addProperty("text", button.label());
                one.addProperty(button.url().isEmpty() ? "callback_data" : "url", button.url().isEmpty() ? button.data() : button.url());
                buttons.add(one);
            }
            keyboard.add(buttons);
        }
        JsonObject markup = new JsonObject();
        markup.add("inline_keyboard", keyboard);
        return markup;
    }

    private static String text(JsonObject object, String field) {
        return object.has(field) && object.get(field).isJsonPrimitive() ? object.get(field).getAsString() : "";
    }
}
