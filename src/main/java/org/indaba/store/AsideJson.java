package org.indaba.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.indaba.conversation.Aside;
import org.indaba.conversation.Mark;

/** The stored form of an {@link Aside}, as a part of a conversation's. */
final class AsideJson {
    private AsideJson() {}

    static JsonObject write(Aside aside) {
        JsonObject json = new JsonObject();
        json.addProperty("consultation", aside.consultation());
        json.add("from", write(aside.from()));
        aside.until().ifPresent(each -> json.add("until", write(each)));
        json.addProperty("seen", aside.seen().toEpochMilli());
        return json;
    }

    static Aside read(JsonObject json) {
        return new Aside(
                json.get("consultation").getAsString(), mark(json.getAsJsonArray("from")),
                Optional.ofNullable(json.getAsJsonArray("until")).map(AsideJson::mark),
                Instant.ofEpochMilli(json.get("seen").getAsLong()));
    }

    static JsonArray write(Mark mark) {
        JsonArray array = new JsonArray(3);
        array.add(mark.order());
        array.add(mark.live());
        array.add(mark.at().toEpochMilli());
        return array;
    }

    static Mark mark(JsonArray array) {
        return new Mark(
                array.get(0).getAsLong(), array.get(1).getAsLong(), Instant.ofEpochMilli(array.get(2).getAsLong()));
    }
}
