package org.indaba.store.json;

import com.google.gson.JsonObject;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.Button;

/** The stored form of a {@link Button}. */
final class ButtonJson {
    private ButtonJson() {}

    static JsonObject write(Button button) {
        JsonObject json = new JsonObject();
        json.addProperty("data", button.action().data());
        if (button.label() instanceof Button.Label.Control control) {
            json.add("control", ParagraphJson.write(control.paragraph()));
        } else if (button.label() instanceof Button.Label.Given given) {
            json.addProperty("given", given.text());
        } else if (button.label() instanceof Button.Label.LanguageName name) {
            json.addProperty("language", name.tag());
        } else if (button.label() instanceof Button.Label.LanguageChoice choice) {
            json.addProperty("language", choice.tag());
            json.addProperty("chosen", choice.chosen());
        } else if (button.label() instanceof Button.Label.CountryName name) {
            json.addProperty("country", name.code());
        }
        return json;
    }

    static Button read(JsonObject json) {
        Action action = Action.parse(json.get("data").getAsString()).orElseThrow();
        if (json.has("control")) {
            return new Button(new Button.Label.Control(ParagraphJson.read(json.getAsJsonObject("control"))), action);
        } else if (json.has("chosen")) {
            return new Button(
                    new Button.Label.LanguageChoice(json.get("language").getAsString(), json.get("chosen").getAsBoolean()),
                    action);
        } else if (json.has("language")) {
            return new Button(new Button.Label.LanguageName(json.get("language").getAsString()), action);
        } else if (json.has("country")) {
            return new Button(new Button.Label.CountryName(json.get("country").getAsString()), action);
        }
        return Button.given(json.get("given").getAsString(), action);
    }
}
