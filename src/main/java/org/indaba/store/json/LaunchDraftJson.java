package org.indaba.store.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.consultation.Scope;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.coordination.launch.OwnQuestion;
import org.indaba.questionnaire.Language;

/**
 * Converts a {@link LaunchDraft} to and from its stored form. It is written out by hand because rows outlive the classes
 * that wrote them.
 */
public final class LaunchDraftJson {
    private LaunchDraftJson() {}

    public static String write(LaunchDraft draft) {
        return json(draft).toString();
    }

    public static JsonObject json(LaunchDraft draft) {
        JsonObject json = new JsonObject();
        json.addProperty("step", draft.step().name());
        json.addProperty("language", draft.language().tag());
        json.addProperty("title", draft.title());
        json.addProperty("scope", draft.scope().words());
        json.addProperty("asked", draft.asked().name());
        JsonArray own = new JsonArray();
        draft.own().forEach(each -> own.add(question(each)));
        json.add("own", own);
        JsonArray languages = new JsonArray();
        draft.languages().forEach(each -> languages.add(each.tag()));
        json.add("languages", languages);
        json.addProperty("zone", draft.zone().getId());
        draft.opens().ifPresent(each -> json.addProperty("opens", each.toEpochMilli()));
        draft.closes().ifPresent(each -> json.addProperty("closes", each.toEpochMilli()));
        json.addProperty("contact", draft.contact());
        return json;
    }

    private static JsonObject question(OwnQuestion question) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", question.kind());
        JsonObject text = new JsonObject();
        question.text().forEach((language, typed) -> text.addProperty(language.tag(), typed));
        json.add("text", text);
        JsonObject options = new JsonObject();
        question.options().forEach((language, labels) -> {
            JsonArray array = new JsonArray();
            labels.forEach(array::add);
            options.add(language.tag(), array);
        });
        json.add("options", options);
        return json;
    }

    public static LaunchDraft read(String stored) {
        return read(JsonParser.parseString(stored).getAsJsonObject());
    }

    public static boolean isDraft(JsonObject json) {
        return json.has("step");
    }

    public static LaunchDraft read(JsonObject json) {
        List<OwnQuestion> own = new ArrayList<>();
        json.getAsJsonArray("own").forEach(each -> own.add(question(each.getAsJsonObject())));
        return new LaunchDraft(
                LaunchDraft.Step.valueOf(text(json, "step")),
                new Language(text(json, "language")),
                text(json, "title"),
                Scope.parse(text(json, "scope")),
                LaunchDraft.Asked.valueOf(text(json, "asked")),
                own,
                strings(json.getAsJsonArray("languages")).stream().map(Language::new).toList(),
                ZoneId.of(text(json, "zone")),
                instant(json, "opens"),
                instant(json, "closes"),
                text(json, "contact"));
    }

    private static OwnQuestion question(JsonObject json) {
        SortedMap<Language, String> texts = new TreeMap<>();
        json.getAsJsonObject("text").entrySet()
                .forEach(each -> texts.put(new Language(each.getKey()), each.getValue().getAsString()));
        SortedMap<Language, List<String>> options = new TreeMap<>();
        json.getAsJsonObject("options").entrySet()
                .forEach(each -> options.put(new Language(each.getKey()), strings(each.getValue().getAsJsonArray())));
        return new OwnQuestion(text(json, "kind"), texts, options);
    }

    private static List<String> strings(JsonArray array) {
        List<String> strings = new ArrayList<>();
        for (JsonElement each : array) {
            strings.add(each.getAsString());
        }
        return strings;
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static Optional<Instant> instant(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(each -> Instant.ofEpochMilli(each.getAsLong()));
    }
}
