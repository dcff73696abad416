package org.indaba.store.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.ProfileFacts;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Edition;

/** The stored form of an {@link InterviewProgress}, as a part of a conversation's. */
final class InterviewProgressJson {
    private InterviewProgressJson() {}

    static JsonObject write(InterviewProgress progress) {
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
            json.add("given", FactSourcesJson.write(progress.given()));
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

    static InterviewProgress read(JsonObject json) {
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
                JsonMember.text(json, "source"),
                answers,
                JsonMember.text(json, "publication"),
                JsonMember.text(json, "wish"),
                JsonMember.object(json, "left").map(each -> new InterviewProgress.Left(
                        new InterviewPosition(
                                JsonMember.text(each, "stage").map(Stage::valueOf).orElse(Stage.QUESTION),
                                each.get("question").getAsString()),
                        new ChannelMoment(each.get("order").getAsLong(), each.get("live").getAsLong(), JsonMember.instant(each, "at")),
                        each.has("answered"))),
                JsonMember.instant(json, "seen"),
                json.get("declined").getAsBoolean(),
                drafts(json),
                JsonMember.object(json, "given").map(FactSourcesJson::read).orElse(FactSources.NOTHING),
                JsonMember.object(json, "doubt").flatMap(DoubtfulAnswerJson::read),
                JsonMember.object(json, "told").map(InterviewProgressJson::told).orElse(ProfileFacts.UNKNOWN),
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
        JsonMember.object(json, "drafts").ifPresent(all -> all.entrySet().forEach(each -> {
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
}
