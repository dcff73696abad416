package org.indaba.store.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** A member of a stored form; one that may be missing is empty then. */
final class JsonMember {
    private JsonMember() {}

    static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }

    static Optional<JsonObject> object(JsonObject json, String name) {
        return Optional.ofNullable(json.getAsJsonObject(name));
    }

    static Instant instant(JsonObject json, String name) {
        return Instant.ofEpochMilli(json.get(name).getAsLong());
    }
}
