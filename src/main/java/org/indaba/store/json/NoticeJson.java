package org.indaba.store.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;

/**
 * Converts a {@link Notice} to and from its stored form. It is written out by hand because rows outlive the classes that
 * wrote them.
 */
public final class NoticeJson {
    private NoticeJson() {}

    public static String write(Notice notice) {
        JsonObject json = new JsonObject();
        if (notice instanceof Notice.Message message) {
            add(json, message.language(), message.say());
        } else if (notice instanceof Notice.Relayed relayed) {
            add(json, relayed.language(), relayed.say());
        } else if (notice instanceof Notice.Invitation invitation) {
            add(json, invitation.language(), invitation.say());
        } else if (notice instanceof Notice.Reaction reaction) {
            json.addProperty("message", reaction.messageKey());
        } else if (notice instanceof Notice.TapAnswer answer) {
            json.addProperty("tap", answer.tap());
            json.addProperty("language", answer.language().tag());
            answer.line().ifPresent(line -> json.add("line", ParagraphJson.write(line)));
        } else if (notice instanceof Notice.QrCode code) {
            json.addProperty("consultation", code.consultation());
        } else if (notice instanceof Notice.Document document) {
            json.addProperty("document", document.id());
            json.addProperty("language", document.language().tag());
        } else if (notice instanceof Notice.Calendar calendar) {
            json.addProperty("consultation", calendar.consultation());
            json.addProperty("language", calendar.language().tag());
        } else if (notice instanceof Notice.Menu menu) {
            menu.language().ifPresent(each -> json.addProperty("language", each.tag()));
        } else if (notice instanceof Notice.Responses responses) {
            json.addProperty("language", responses.language().tag());
            json.addProperty("consultation", responses.consultation());
            json.addProperty("title", responses.title());
            json.addProperty("grant", responses.grant());
            responses.send().ifPresent(each -> json.addProperty("send", each.data()));
        } else if (notice instanceof Notice.Chart chart) {
            json.addProperty("language", chart.language().tag());
            json.addProperty("consultation", chart.consultation());
            json.add("caption", ParagraphJson.write(chart.caption()));
            JsonObject bars = new JsonObject();
            chart.bars().forEach(bars::addProperty);
            json.add("bars", bars);
        } else if (notice instanceof Notice.MyData data) {
            json.addProperty("language", data.language().tag());
        }
        return json.toString();
    }

    private static void add(JsonObject json, Language language, BotMessage say) {
        json.addProperty("language", language.tag());
        json.add("paragraphs", paragraphs(say.paragraphs()));
        json.add("rows", rows(say.rows()));
        json.addProperty("timing", say.timing().name());
    }

    public static Notice read(String kind, String body) {
        JsonObject json = JsonParser.parseString(body).getAsJsonObject();
        return switch (kind) {
            case "message" -> new Notice.Message(language(json), say(json));
            case Notice.Relayed.KIND -> new Notice.Relayed(language(json), say(json));
            case "invitation" -> new Notice.Invitation(language(json), say(json));
            case "reaction" -> new Notice.Reaction(json.get("message").getAsString());
            case "tap" -> new Notice.TapAnswer(
                    json.get("tap").getAsString(),
                    language(json),
                    Optional.ofNullable(json.getAsJsonObject("line")).map(ParagraphJson::read));
            case "qr-code" -> new Notice.QrCode(json.get("consultation").getAsString());
            case "document" -> new Notice.Document(json.get("document").getAsLong(), language(json));
            case "calendar" -> new Notice.Calendar(json.get("consultation").getAsString(), language(json));
            case "menu" -> new Notice.Menu(
                    json.has("language") ? Optional.of(language(json)) : Optional.empty());
            case "responses" -> new Notice.Responses(
                    language(json), json.get("consultation").getAsString(), json.get("title").getAsString(),
                    json.get("grant").getAsLong(),
                    json.has("send") ? Action.parse(json.get("send").getAsString()) : Optional.empty());
            case "chart" -> new Notice.Chart(
                    language(json), json.get("consultation").getAsString(), ParagraphJson.read(json.getAsJsonObject("caption")),
                    bars(json.getAsJsonObject("bars")));
            case "my-data" -> new Notice.MyData(language(json));
            default -> throw new IllegalArgumentException("no notice is called " + kind);
        };
    }

    private static Map<String, Long> bars(JsonObject json) {
        Map<String, Long> bars = new LinkedHashMap<>();
        json.entrySet().forEach(each -> bars.put(each.getKey(), each.getValue().getAsLong()));
        return bars;
    }

    private static Language language(JsonObject json) {
        return new Language(json.get("language").getAsString());
    }

    private static BotMessage say(JsonObject json) {
        List<Paragraph> paragraphs = new ArrayList<>();
        json.getAsJsonArray("paragraphs").forEach(each -> paragraphs.add(ParagraphJson.read(each.getAsJsonObject())));
        List<List<Button>> rows = new ArrayList<>();
        for (JsonElement row : json.getAsJsonArray("rows")) {
            List<Button> buttons = new ArrayList<>();
            row.getAsJsonArray().forEach(each -> buttons.add(ButtonJson.read(each.getAsJsonObject())));
            rows.add(buttons);
        }
        return new BotMessage(paragraphs, rows, BotMessage.Timing.valueOf(json.get("timing").getAsString()));
    }

    private static JsonArray paragraphs(List<Paragraph> paragraphs) {
        JsonArray array = new JsonArray();
        paragraphs.forEach(each -> array.add(ParagraphJson.write(each)));
        return array;
    }

    private static JsonArray rows(List<List<Button>> rows) {
        JsonArray array = new JsonArray();
        for (List<Button> row : rows) {
            JsonArray buttons = new JsonArray();
            row.forEach(each -> buttons.add(ButtonJson.write(each)));
            array.add(buttons);
        }
        return array;
    }
}
