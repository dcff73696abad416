package org.indaba.store.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;

/** The stored form of a {@link FactSources}, as a part of an interview's. */
final class FactSourcesJson {
    private FactSourcesJson() {}

    static JsonObject write(FactSources given) {
        JsonObject json = new JsonObject();
        given.country().ifPresent(each -> json.addProperty("country", each));
        given.code().ifPresent(each -> json.addProperty("code", each));
        given.name().ifPresent(each -> json.addProperty("name", each));
        given.organization().ifPresent(each -> json.addProperty("organization", each));
        JsonArray offered = new JsonArray();
        given.offered().forEach(offered::add);
        json.add("offered", offered);
        given.refused().ifPresent(each -> {
            JsonArray refused = new JsonArray(2);
            refused.add(each.question());
            refused.add(each.message());
            json.add("refused", refused);
        });
        if (!given.choices().isEmpty()) {
            json.add("choices", choices(given.choices()));
        }
        return json;
    }

    static FactSources read(JsonObject json) {
        List<String> offered = new ArrayList<>();
        json.getAsJsonArray("offered").forEach(each -> offered.add(each.getAsString()));
        return new FactSources(
                JsonMember.text(json, "country"), JsonMember.text(json, "code"), JsonMember.text(json, "name"),
                JsonMember.text(json, "organization"), offered,
                Optional.ofNullable(json.getAsJsonArray("refused"))
                        .map(each -> new FactSources.Refused(each.get(0).getAsString(), each.get(1).getAsString())),
                choices(json));
    }

    private static JsonArray choices(List<FactSources.Chosen> choices) {
        JsonArray all = new JsonArray();
        for (FactSources.Chosen each : choices) {
            JsonArray choice = new JsonArray(3);
            choice.add(each.place().stage().name());
            choice.add(each.place().question());
            choice.add(each.message());
            all.add(choice);
        }
        return all;
    }

    private static List<FactSources.Chosen> choices(JsonObject json) {
        List<FactSources.Chosen> choices = new ArrayList<>();
        Optional.ofNullable(json.getAsJsonArray("choices")).ifPresent(all -> all.forEach(each -> {
            JsonArray choice = each.getAsJsonArray();
            choices.add(new FactSources.Chosen(
                    new InterviewPosition(Stage.valueOf(choice.get(0).getAsString()), choice.get(1).getAsString()),
                    choice.get(2).getAsString()));
        }));
        return choices;
    }
}
