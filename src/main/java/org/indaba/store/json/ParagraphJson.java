package org.indaba.store.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/** The stored form of a {@link Paragraph}. */
final class ParagraphJson {
    private ParagraphJson() {}

    static JsonObject write(Paragraph paragraph) {
        JsonObject json = new JsonObject();
        json.addProperty("line", paragraph.line().name());
        JsonObject values = new JsonObject();
        paragraph.values().forEach((name, value) -> values.add(name, PhraseArgumentJson.write(value)));
        json.add("values", values);
        return json;
    }

    static Paragraph read(JsonObject json) {
        SortedMap<String, PhraseArgument> values = new TreeMap<>();
        for (Map.Entry<String, JsonElement> each : json.getAsJsonObject("values").entrySet()) {
            values.put(each.getKey(), PhraseArgumentJson.read(each.getValue().getAsJsonArray()));
        }
        return new Paragraph(PhraseKey.valueOf(json.get("line").getAsString()), values);
    }
}
