package org.indaba.store.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.state.DoubtfulAnswer;
import org.indaba.conversation.state.KeptBubble;

/** Converts a {@link DoubtfulAnswer} to and from its stored form. */
final class DoubtfulAnswerJson {
    private DoubtfulAnswerJson() {}

    static JsonObject write(DoubtfulAnswer doubt) {
        KeptBubble bubble = doubt.bubble();
        JsonArray kinds = new JsonArray();
        bubble.kinds().forEach(kinds::add);
        JsonObject json = new JsonObject();
        json.addProperty("message", doubt.message());
        json.addProperty("purpose", doubt.purpose().name());
        json.addProperty("consultation", bubble.consultation());
        json.addProperty("question", bubble.question());
        json.addProperty("words", bubble.words());
        json.add("kinds", kinds);
        json.addProperty("characters", bubble.extent().characters());
        json.addProperty("bytes", bubble.extent().bytes());
        return json;
    }

    /** The result is empty where another release wrote a purpose that this one does not know. */
    static Optional<DoubtfulAnswer> read(JsonObject json) {
        List<String> kinds = new ArrayList<>();
        json.getAsJsonArray("kinds").forEach(each -> kinds.add(each.getAsString()));
        KeptBubble bubble = new KeptBubble(
                0, json.get("consultation").getAsString(), json.get("question").getAsString(),
                json.get("words").getAsInt(), kinds,
                new ContentSize(json.get("characters").getAsLong(), json.get("bytes").getAsLong()));
        return Stream.of(DoubtfulAnswer.Purpose.values())
                .filter(each -> each.name().equals(json.get("purpose").getAsString()))
                .map(each -> new DoubtfulAnswer(json.get("message").getAsString(), each, bubble))
                .findFirst();
    }
}
