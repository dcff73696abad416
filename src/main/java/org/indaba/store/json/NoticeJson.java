package org.indaba.store.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.markup.RichText;
import org.indaba.markup.Span;
import org.indaba.places.Region;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;

/** The stored form of a {@link Notice}. Written out by hand: rows outlive the classes that wrote them. */
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
            answer.line().ifPresent(line -> json.add("line", paragraph(line)));
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
            json.add("caption", paragraph(chart.caption()));
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
                    Optional.ofNullable(json.getAsJsonObject("line")).map(NoticeJson::paragraph));
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
                    language(json), json.get("consultation").getAsString(), paragraph(json.getAsJsonObject("caption")),
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
        json.getAsJsonArray("paragraphs").forEach(each -> paragraphs.add(paragraph(each.getAsJsonObject())));
        List<List<Button>> rows = new ArrayList<>();
        for (JsonElement row : json.getAsJsonArray("rows")) {
            List<Button> buttons = new ArrayList<>();
            row.getAsJsonArray().forEach(each -> buttons.add(button(each.getAsJsonObject())));
            rows.add(buttons);
        }
        return new BotMessage(paragraphs, rows, BotMessage.Timing.valueOf(json.get("timing").getAsString()));
    }

    private static JsonArray paragraphs(List<Paragraph> paragraphs) {
        JsonArray array = new JsonArray();
        paragraphs.forEach(each -> array.add(paragraph(each)));
        return array;
    }

    private static JsonObject paragraph(Paragraph paragraph) {
        JsonObject json = new JsonObject();
        json.addProperty("line", paragraph.line().name());
        JsonObject values = new JsonObject();
        paragraph.values().forEach((name, value) -> values.add(name, value(value)));
        json.add("values", values);
        return json;
    }

    private static Paragraph paragraph(JsonObject json) {
        SortedMap<String, PhraseArgument> values = new TreeMap<>();
        for (Map.Entry<String, JsonElement> each : json.getAsJsonObject("values").entrySet()) {
            values.put(each.getKey(), value(each.getValue().getAsJsonArray()));
        }
        return new Paragraph(PhraseKey.valueOf(json.get("line").getAsString()), values);
    }

    private static JsonArray value(PhraseArgument value) {
        if (value instanceof PhraseArgument.Words words) {
            JsonArray array = array("words", words.text());
            words.rich().spans().forEach(each -> array.add(each.stored()));
            return array;
        } else if (value instanceof PhraseArgument.Code code) {
            return array("code", code.text());
        } else if (value instanceof PhraseArgument.Count count) {
            return array("count", Long.toString(count.number()));
        } else if (value instanceof PhraseArgument.Moment moment) {
            return array("moment", Long.toString(moment.at().toEpochMilli()), moment.zone().getId());
        } else if (value instanceof PhraseArgument.Ending ending) {
            return array(
                    "ending", Long.toString(ending.at().toEpochMilli()), ending.zone().getId(),
                    ending.here().map(ZoneId::getId).orElse(""));
        } else if (value instanceof PhraseArgument.Clocks clocks) {
            return array("clocks", Long.toString(clocks.at().toEpochMilli()), clocks.zone().getId());
        } else if (value instanceof PhraseArgument.Day day) {
            return array("day", day.date().toString());
        } else if (value instanceof PhraseArgument.Decimal decimal) {
            return array("decimal", decimal.plain(), decimal.unit());
        } else if (value instanceof PhraseArgument.Size size) {
            return array("size", Long.toString(size.bytes()));
        } else if (value instanceof PhraseArgument.Listed listed) {
            JsonArray array = array("listed");
            listed.texts().forEach(array::add);
            return array;
        } else if (value instanceof PhraseArgument.Files files) {
            JsonArray array = array("files");
            files.kinds().forEach(array::add);
            return array;
        } else if (value instanceof PhraseArgument.Recording recording) {
            JsonArray array = array(
                    "recording", recording.seconds().isPresent() ? Long.toString(recording.seconds().getAsLong()) : "",
                    Long.toString(recording.at().toEpochMilli()), recording.zone().getId(), recording.clock().name());
            recording.kinds().forEach(array::add);
            return array;
        } else if (value instanceof PhraseArgument.Where where) {
            JsonArray array = array("where");
            where.regions().forEach(each -> array.add(each.word()));
            where.countries().forEach(array::add);
            return array;
        } else if (value instanceof PhraseArgument.Tongues tongues) {
            JsonArray array = array("tongues");
            tongues.languages().forEach(each -> array.add(each.tag()));
            return array;
        } else if (value instanceof PhraseArgument.Country country) {
            return array("country", country.code());
        } else if (value instanceof PhraseArgument.Named named) {
            return array("named", named.line().name());
        } else if (value instanceof PhraseArgument.Invitation invitation) {
            return array("invitation", Long.toString(invitation.id()));
        } else if (value instanceof PhraseArgument.Excerpt excerpt) {
            return array("excerpt", Long.toString(excerpt.bubble()));
        } else if (value instanceof PhraseArgument.Asked asked) {
            return array("asked", Long.toString(asked.question()), Boolean.toString(asked.whole()));
        } else if (value instanceof PhraseArgument.Answered answered) {
            return array("answered", Long.toString(answered.question()));
        } else if (value instanceof PhraseArgument.Downloads downloads) {
            return array("downloads", downloads.consultation(), downloads.zone().getId());
        } else if (value instanceof PhraseArgument.Announced announced) {
            return array("announced", Long.toString(announced.broadcast()), announced.language().tag());
        } else if (value instanceof PhraseArgument.ReceiptOf receipt) {
            return array("receipt", receipt.consultation());
        }
        throw new IllegalArgumentException("no stored form for " + value.getClass().getSimpleName());
    }

    private static PhraseArgument value(JsonArray json) {
        List<String> parts = new ArrayList<>();
        json.forEach(each -> parts.add(each.getAsString()));
        List<String> rest = parts.subList(1, parts.size());
        String first = rest.isEmpty() ? "" : rest.get(0);
        return switch (parts.get(0)) {
            case "listed" -> new PhraseArgument.Listed(rest);
            case "files" -> new PhraseArgument.Files(rest);
            case "recording" -> new PhraseArgument.Recording(
                    rest.subList(4, rest.size()),
                    first.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(first)),
                    Instant.ofEpochMilli(Long.parseLong(rest.get(1))), ZoneId.of(rest.get(2)),
                    PhraseArgument.Recording.Clock.valueOf(rest.get(3)));
            case "where" -> new PhraseArgument.Where(
                    rest.stream().flatMap(each -> Region.of(each).stream()).toList(),
                    rest.stream().filter(each -> Region.of(each).isEmpty()).toList());
            case "tongues" -> new PhraseArgument.Tongues(rest.stream().map(Language::new).toList());
            case "words" -> new PhraseArgument.Words(formatted(first, rest.subList(1, rest.size())));
            case "code" -> new PhraseArgument.Code(first);
            case "count" -> new PhraseArgument.Count(Long.parseLong(first));
            case "moment" -> new PhraseArgument.Moment(
                    Instant.ofEpochMilli(Long.parseLong(first)), ZoneId.of(json.get(2).getAsString()));
            case "ending" -> new PhraseArgument.Ending(
                    Instant.ofEpochMilli(Long.parseLong(first)), ZoneId.of(json.get(2).getAsString()),
                    Optional.of(json.get(3).getAsString()).filter(each -> !each.isEmpty()).map(ZoneId::of));
            case "clocks" -> new PhraseArgument.Clocks(
                    Instant.ofEpochMilli(Long.parseLong(first)), ZoneId.of(json.get(2).getAsString()));
            case "day" -> new PhraseArgument.Day(LocalDate.parse(first));
            case "size" -> new PhraseArgument.Size(Long.parseLong(first));
            case "decimal" -> new PhraseArgument.Decimal(first, json.get(2).getAsString());
            case "country" -> new PhraseArgument.Country(first);
            case "named" -> new PhraseArgument.Named(PhraseKey.valueOf(first));
            case "invitation" -> new PhraseArgument.Invitation(Long.parseLong(first));
            case "excerpt" -> new PhraseArgument.Excerpt(Long.parseLong(first));
            case "asked" -> new PhraseArgument.Asked(Long.parseLong(first), Boolean.parseBoolean(json.get(2).getAsString()));
            case "answered" -> new PhraseArgument.Answered(Long.parseLong(first));
            case "downloads" -> new PhraseArgument.Downloads(first, ZoneId.of(json.get(2).getAsString()));
            case "announced" -> new PhraseArgument.Announced(Long.parseLong(first), new Language(json.get(2).getAsString()));
            case "receipt" -> new PhraseArgument.ReceiptOf(first);
            default -> throw new IllegalArgumentException("no value has this stored form");
        };
    }

    /** What is stored of a former release has no spans; the text stands whatever they are. */
    private static RichText formatted(String text, List<String> spans) {
        return new RichText(text, spans.stream()
                .flatMap(each -> Span.parse(each).stream())
                .filter(each -> each.to() <= text.length())
                .toList());
    }

    private static JsonArray rows(List<List<Button>> rows) {
        JsonArray array = new JsonArray();
        for (List<Button> row : rows) {
            JsonArray buttons = new JsonArray();
            row.forEach(each -> buttons.add(button(each)));
            array.add(buttons);
        }
        return array;
    }

    private static JsonObject button(Button button) {
        JsonObject json = new JsonObject();
        json.addProperty("data", button.action().data());
        if (button.label() instanceof Button.Label.Control control) {
            json.add("control", paragraph(control.paragraph()));
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

    private static Button button(JsonObject json) {
        Action action = Action.parse(json.get("data").getAsString()).orElseThrow();
        if (json.has("control")) {
            return new Button(new Button.Label.Control(paragraph(json.getAsJsonObject("control"))), action);
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

    private static JsonArray array(String... parts) {
        JsonArray array = new JsonArray();
        for (String part : parts) {
            array.add(part);
        }
        return array;
    }
}
