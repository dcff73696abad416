package org.indaba.store.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.state.AskPersonMode;

/** Converts an {@link AskPersonMode} to and from its stored form, which is a part of a conversation's. */
final class AskPersonModeJson {
    private AskPersonModeJson() {}

    static JsonObject write(AskPersonMode askMode) {
        JsonObject json = new JsonObject();
        json.addProperty("consultation", askMode.consultation());
        json.add("from", write(askMode.from()));
        askMode.until().ifPresent(each -> json.add("until", write(each)));
        json.addProperty("seen", askMode.seen().toEpochMilli());
        return json;
    }

    static AskPersonMode read(JsonObject json) {
        return new AskPersonMode(
                json.get("consultation").getAsString(), mark(json.getAsJsonArray("from")),
                Optional.ofNullable(json.getAsJsonArray("until")).map(AskPersonModeJson::mark),
                Instant.ofEpochMilli(json.get("seen").getAsLong()));
    }

    static JsonArray write(ChannelMoment mark) {
        JsonArray array = new JsonArray(3);
        array.add(mark.order());
        array.add(mark.live());
        array.add(mark.at().toEpochMilli());
        return array;
    }

    static ChannelMoment mark(JsonArray array) {
        return new ChannelMoment(
                array.get(0).getAsLong(), array.get(1).getAsLong(), Instant.ofEpochMilli(array.get(2).getAsLong()));
    }
}
