package org.indaba.store.json;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.indaba.questionnaire.Language;

/** Converts texts of coordinators to and from their stored form, by language, in the order in which they were written. */
public final class TranslatedTextJson {
    private TranslatedTextJson() {}

    public static String write(Map<Language, String> texts) {
        JsonObject json = new JsonObject();
        texts.forEach((language, text) -> json.addProperty(language.tag(), text));
        return json.toString();
    }

    public static Map<Language, String> read(String stored) {
        Map<Language, String> texts = new LinkedHashMap<>();
        JsonParser.parseString(stored).getAsJsonObject().entrySet()
                .forEach(each -> texts.put(new Language(each.getKey()), each.getValue().getAsString()));
        return texts;
    }
}
