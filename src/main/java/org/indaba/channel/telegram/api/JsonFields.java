package org.indaba.channel.telegram.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads fields of JSON that comes from another program, where every field may be missing or of another type. */
public final class JsonFields {
    private JsonFields() {}

    /** Parses exactly one JSON value with nothing after it. The result is empty where the text is something else. */
    public static Optional<JsonElement> parse(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement value = JsonParser.parseReader(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(value) : Optional.empty();
        } catch (JsonParseException | IOException | IllegalStateException notJson) {
            return Optional.empty();
        }
    }

    public static Optional<JsonObject> object(JsonObject in, String field) {
        return Optional.ofNullable(in.get(field)).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    public static Optional<JsonArray> array(JsonObject in, String field) {
        return Optional.ofNullable(in.get(field)).filter(JsonElement::isJsonArray).map(JsonElement::getAsJsonArray);
    }

    public static Optional<String> text(JsonObject in, String field) {
        return Optional.ofNullable(in.get(field))
                .filter(value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString())
                .map(JsonElement::getAsString);
    }

    /** Reads a whole number of 64 bits that is written without fraction or exponent. */
    public static OptionalLong number(JsonObject in, String field) {
        JsonElement value = in.get(field);
        if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(value.getAsString()));
        } catch (NumberFormatException fractionOrTooLarge) {
            return OptionalLong.empty();
        }
    }

    /** Reads a number in the form in which it was written. */
    public static Optional<String> written(JsonObject in, String field) {
        return Optional.ofNullable(in.get(field))
                .filter(value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber())
                .map(JsonElement::getAsString);
    }
}
