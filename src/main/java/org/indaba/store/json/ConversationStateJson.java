package org.indaba.store.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.ProfileFacts;
import org.indaba.conversation.state.Stage;
import org.indaba.conversation.state.TrialState;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;

/** The stored form of a {@link ConversationState}. Written out by hand: rows outlive the classes that wrote them. */
public final class ConversationStateJson {
    /** What stood for either way of writing to many, before there was a kind for each. */
    private static final String EITHER = "OUTREACH";

    /** A text to pass on was sent: what waits for a word below it is a command now. */
    private static final String SHARING = "SHARING";

    private ConversationStateJson() {}

    public static String write(ConversationState conversation) {
        JsonObject json = new JsonObject();
        conversation.language().ifPresent(each -> json.addProperty("language", each.tag()));
        conversation.active().ifPresent(each -> json.addProperty("active", each));
        conversation.before().ifPresent(each -> {
            JsonObject before = new JsonObject();
            before.addProperty("consultation", each.consultation());
            before.addProperty("until", each.until().toEpochMilli());
            each.mark().ifPresent(mark -> before.add("mark", AskPersonModeJson.write(mark)));
            json.add("before", before);
        });
        conversation.dialog().ifPresent(each -> {
            JsonObject dialog = new JsonObject();
            dialog.addProperty("kind", each.kind().name());
            dialog.addProperty("consultation", each.consultation());
            json.add("dialog", dialog);
        });
        conversation.trial().ifPresent(each -> {
            JsonObject trial = new JsonObject();
            trial.addProperty("consultation", each.consultation());
            each.from().ifPresent(from -> trial.addProperty("from", from));
            trial.addProperty("launching", each.launching());
            json.add("trial", trial);
        });
        conversation.askMode().ifPresent(each -> json.add("aside", AskPersonModeJson.write(each)));
        JsonObject interviews = new JsonObject();
        conversation.interviews().forEach((code, progress) -> interviews.add(code, write(progress)));
        json.add("interviews", interviews);
        return json.toString();
    }

    private static JsonObject write(InterviewProgress progress) {
        JsonObject json = new JsonObject();
        json.addProperty("questionnaire", progress.edition().questionnaire());
        json.addProperty("version", progress.edition().version());
        json.addProperty("standing", progress.standing().name());
        json.addProperty("stage", progress.place().stage().name());
        json.addProperty("question", progress.place().question());
        json.addProperty("reviewing", progress.reviewing());
        json.addProperty("stopped", progress.stopped());
        progress.stop().filter(each -> !each.equals(ChannelMoment.UNKNOWN)).ifPresent(each -> json.add("stop", AskPersonModeJson.write(each)));
        progress.source().ifPresent(each -> json.addProperty("source", each));
        JsonObject answers = new JsonObject();
        progress.answers().forEach((question, tally) -> answers.add(question, write(tally)));
        json.add("answers", answers);
        progress.publication().ifPresent(each -> json.addProperty("publication", each));
        progress.wish().ifPresent(each -> json.addProperty("wish", each));
        progress.left().ifPresent(each -> {
            JsonObject left = new JsonObject();
            left.addProperty("stage", each.place().stage().name());
            left.addProperty("question", each.place().question());
            left.addProperty("order", each.mark().order());
            left.addProperty("live", each.mark().live());
            left.addProperty("at", each.mark().at().toEpochMilli());
            if (each.answered()) {
                left.addProperty("answered", true);
            }
            json.add("left", left);
        });
        json.addProperty("seen", progress.seen().toEpochMilli());
        json.addProperty("declined", progress.declined());
        if (!progress.drafts().isEmpty()) {
            JsonObject drafts = new JsonObject();
            progress.drafts().forEach((question, draft) -> {
                JsonArray array = new JsonArray();
                array.add(draft.value());
                draft.message().ifPresent(array::add);
                drafts.add(question, array);
            });
            json.add("drafts", drafts);
        }
        if (!progress.given().equals(FactSources.NOTHING)) {
            json.add("given", write(progress.given()));
        }
        if (progress.told().known()) {
            JsonObject told = new JsonObject();
            progress.told().codes().forEach((stage, code) -> told.addProperty(stage.name(), code));
            json.add("told", told);
        }
        if (progress.listed() > 0) {
            json.addProperty("listed", progress.listed());
        }
        progress.doubt().ifPresent(each -> json.add("doubt", DoubtfulAnswerJson.write(each)));
        return json;
    }

    private static JsonObject write(FactSources given) {
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

    private static FactSources given(JsonObject json) {
        List<String> offered = new ArrayList<>();
        json.getAsJsonArray("offered").forEach(each -> offered.add(each.getAsString()));
        return new FactSources(
                text(json, "country"), text(json, "code"), text(json, "name"), text(json, "organization"), offered,
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

    private static JsonArray write(AnswerSummary tally) {
        JsonArray array = new JsonArray(5);
        array.add(tally.skipped());
        array.add(tally.bubbles());
        array.add(tally.words());
        array.add(tally.voices());
        array.add(tally.files());
        tally.value().ifPresent(array::add);
        if (!tally.extent().equals(ContentSize.NONE)) {
            if (tally.value().isEmpty()) {
                array.add(JsonNull.INSTANCE);
            }
            array.add(tally.extent().characters());
            array.add(tally.extent().bytes());
        }
        return array;
    }

    public static ConversationState read(String stored) {
        JsonObject json = JsonParser.parseString(stored).getAsJsonObject();
        SortedMap<String, InterviewProgress> interviews = new TreeMap<>();
        for (Map.Entry<String, JsonElement> each : json.getAsJsonObject("interviews").entrySet()) {
            interviews.put(each.getKey(), progress(each.getValue().getAsJsonObject()));
        }
        return new ConversationState(
                text(json, "language").map(Language::new),
                text(json, "active"),
                object(json, "before").map(each -> new ConversationState.Before(
                        each.get("consultation").getAsString(), instant(each, "until"),
                        Optional.ofNullable(each.getAsJsonArray("mark")).map(AskPersonModeJson::mark))),
                object(json, "dialog").map(ConversationStateJson::dialog),
                object(json, "aside").map(AskPersonModeJson::read),
                interviews,
                object(json, "trial").map(each -> new TrialState(
                        each.get("consultation").getAsString(), text(each, "from"),
                        each.get("launching").getAsBoolean())));
    }

    private static ConversationState.Dialog dialog(JsonObject json) {
        String kind = json.get("kind").getAsString();
        String about = json.get("consultation").getAsString();
        return switch (kind) {
            case EITHER -> new ConversationState.Dialog(ConversationState.Dialog.Kind.ANNOUNCING, about);
            case SHARING -> new ConversationState.Dialog(ConversationState.Dialog.Kind.COMMAND, "share/" + about);
            default -> new ConversationState.Dialog(ConversationState.Dialog.Kind.valueOf(kind), about);
        };
    }

    private static InterviewProgress progress(JsonObject json) {
        SortedMap<String, AnswerSummary> answers = new TreeMap<>();
        for (Map.Entry<String, JsonElement> each : json.getAsJsonObject("answers").entrySet()) {
            answers.put(each.getKey(), tally(each.getValue().getAsJsonArray()));
        }
        return new InterviewProgress(
                new Edition(json.get("questionnaire").getAsString(), json.get("version").getAsString()),
                InterviewStatus.valueOf(json.get("standing").getAsString()),
                new InterviewPosition(Stage.valueOf(json.get("stage").getAsString()), json.get("question").getAsString()),
                json.get("reviewing").getAsBoolean(),
                Optional.of(json.get("stopped").getAsBoolean()).filter(Boolean::booleanValue).map(any ->
                        json.has("stop") ? AskPersonModeJson.mark(json.getAsJsonArray("stop")) : ChannelMoment.UNKNOWN),
                text(json, "source"),
                answers,
                text(json, "publication"),
                text(json, "wish"),
                object(json, "left").map(each -> new InterviewProgress.Left(
                        new InterviewPosition(
                                text(each, "stage").map(Stage::valueOf).orElse(Stage.QUESTION),
                                each.get("question").getAsString()),
                        new ChannelMoment(each.get("order").getAsLong(), each.get("live").getAsLong(), instant(each, "at")),
                        each.has("answered"))),
                instant(json, "seen"),
                json.get("declined").getAsBoolean(),
                drafts(json),
                object(json, "given").map(ConversationStateJson::given).orElse(FactSources.NOTHING),
                object(json, "doubt").flatMap(DoubtfulAnswerJson::read),
                object(json, "told").map(ConversationStateJson::told).orElse(ProfileFacts.UNKNOWN),
                json.has("listed") ? json.get("listed").getAsInt() : 0);
    }

    private static ProfileFacts told(JsonObject json) {
        ProfileFacts told = ProfileFacts.NOTHING;
        for (Map.Entry<String, JsonElement> each : json.entrySet()) {
            told = told.with(Stage.valueOf(each.getKey()), Optional.of(each.getValue().getAsString()));
        }
        return told;
    }

    private static SortedMap<String, AnswerDraft> drafts(JsonObject json) {
        SortedMap<String, AnswerDraft> drafts = new TreeMap<>();
        object(json, "drafts").ifPresent(all -> all.entrySet().forEach(each -> {
            JsonArray array = each.getValue().getAsJsonArray();
            drafts.put(each.getKey(), new AnswerDraft(array.get(0).getAsString(), later(array, 1)));
        }));
        return drafts;
    }

    /** What rows of an earlier release do not have. */
    private static Optional<String> later(JsonArray array, int place) {
        return array.size() > place && !array.get(place).isJsonNull()
                ? Optional.of(array.get(place).getAsString())
                : Optional.empty();
    }

    private static AnswerSummary tally(JsonArray array) {
        return new AnswerSummary(
                array.get(0).getAsBoolean(),
                array.get(1).getAsInt(),
                array.get(2).getAsInt(),
                array.get(3).getAsInt(),
                array.get(4).getAsInt(),
                later(array, 5),
                array.size() > 7 ? new ContentSize(array.get(6).getAsLong(), array.get(7).getAsLong()) : ContentSize.NONE);
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }

    private static Optional<JsonObject> object(JsonObject json, String name) {
        return Optional.ofNullable(json.getAsJsonObject(name));
    }

    private static Instant instant(JsonObject json, String name) {
        return Instant.ofEpochMilli(json.get(name).getAsLong());
    }
}
