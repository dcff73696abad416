package org.indaba.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.indaba.channel.Inbound;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.store.outbox.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is stored as JSON stays what it is, letter for letter, whatever becomes of the classes, and what cannot be read
 * fails as it always did. The files in {@code stored} are what releases write; {@code -Dupdate} writes them anew, which
 * is right only where a form is added: what stands in them is in databases.
 */
class StoredJsonTest {
    private static final Path FOLDER = Path.of("src/test/resources/stored");

    /** What is put in the place of each member in turn, by its name in the files. */
    private static final Map<String, JsonElement> STRANGE = new LinkedHashMap<>();

    static {
        STRANGE.put("null", JsonNull.INSTANCE);
        STRANGE.put("7", new JsonPrimitive(7));
        STRANGE.put("1.5", new JsonPrimitive(1.5));
        STRANGE.put("text", new JsonPrimitive("Something"));
        STRANGE.put("true", new JsonPrimitive(true));
        STRANGE.put("[]", new JsonArray());
        STRANGE.put("{}", new JsonObject());
        STRANGE.put("[text]", JsonParser.parseString("[\"Something\"]"));
        STRANGE.put("{text}", JsonParser.parseString("{\"a\":\"Something\"}"));
    }

    /** A type that is stored, with the names of the values of which every member is replaced in turn. */
    private record Type<T>(
            String name, Map<String, T> values, List<String> replaced, Function<T, String> write, BiFunction<T, String, T> read) {
        /** @param like a value of the same kind, which is stored beside some forms */
        String outcome(T like, String stored) {
            try {
                String again = write.apply(read.apply(like, stored));
                return again.equals(write.apply(like)) ? "same" : again.equals(stored) ? "kept" : digest(again);
            } catch (RuntimeException unreadable) {
                return unreadable.getClass().getSimpleName();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Type<?>> types() {
        Map<String, Notice> notices = SampleValues.notices();
        return Stream.of(
                new Type<>("conversations", SampleValues.conversations(), List.of("full", "stage-QUESTION"),
                        ConversationStateJson::write, (like, stored) -> ConversationStateJson.read(stored)),
                new Type<>("notices", notices,
                        notices.keySet().stream().filter(each -> !each.matches("message|relayed|argument-.*|text-.*")).toList(),
                        NoticeJson::write, (like, stored) -> NoticeJson.read(like.kind(), stored)),
                new Type<>("launch-drafts", SampleValues.drafts(), List.of("full"),
                        LaunchDraftJson::write, (like, stored) -> LaunchDraftJson.read(stored)),
                new Type<>("inbounds", SampleValues.inbounds(),
                        List.of("message", "edit", "tap", "unsupported", "group-call", "group-moved", "reachable", "nothing"),
                        InboundJson::write, (like, stored) -> InboundJson.read(stored)),
                new Type<>("translations", SampleValues.translations(), List.of("in-the-order-written"),
                        TranslatedTextJson::write, (like, stored) -> TranslatedTextJson.read(stored)));
    }

    @Test
    void every_kind_is_among_the_values() {
        assertHolds(SampleValues.notices().values(), Notice.class);
        assertHolds(SampleValues.inbounds().values(), Inbound.class);
        assertHolds(SampleValues.arguments().values(), PhraseArgument.class);
        assertHolds(
                SampleValues.notices().values().stream()
                        .flatMap(each -> each instanceof Notice.Message message ? message.say().rows().stream() : Stream.empty())
                        .flatMap(List::stream).map(Button::label).toList(),
                Button.Label.class);
    }

    private static void assertHolds(Collection<?> values, Class<?> sealed) {
        assertThat(values.stream().map(Object::getClass).collect(Collectors.<Object>toSet()))
                .as("the values of which the stored form is held").containsAll(List.of(sealed.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void what_is_written_is_what_releases_wrote(Type<T> type) throws IOException {
        List<String> lines = new ArrayList<>();
        type.values().forEach((name, value) -> lines.add(name + " " + visible(type.write().apply(value))));
        assertHeld(type.name() + ".txt", lines);
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void what_was_written_is_read_as_it_was(Type<T> type) {
        type.values().forEach((name, value) -> {
            T again = type.read().apply(value, type.write().apply(value));
            assertThat(type.write().apply(again)).as(name).isEqualTo(type.write().apply(value));
            if (!name.equals(SampleValues.KEPT_ELSEWHERE)) {
                assertThat(again).as(name).isEqualTo(value);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void what_is_strange_is_read_or_refused_as_ever(Type<T> type) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : type.replaced()) {
            T value = type.values().get(name);
            String stored = type.write().apply(value);
            for (String whole : List.of("", "{}", "[]", "null", "7", "\"a\"", "{", "nothing", stored + "}", " " + stored)) {
                lines.add(name + " whole <" + (whole.contains(stored) ? whole.replace(stored, "it") : whole) + "> "
                        + type.outcome(value, whole));
            }
            replacements(stored, (path, made) -> lines.add(name + " " + visible(path) + " " + made.entrySet().stream()
                    .map(each -> each.getKey() + "=" + type.outcome(value, each.getValue()))
                    .reduce((one, other) -> one + " " + other).orElseThrow()));
        }
        assertHeld(type.name() + "-strange.txt", lines);
    }

    private static void replacements(String stored, BiConsumer<String, Map<String, String>> each) {
        JsonElement root = JsonParser.parseString(stored);
        walk(root, root, "", each);
    }

    private static void walk(
            JsonElement root, JsonElement at, String path, BiConsumer<String, Map<String, String>> each) {
        if (at instanceof JsonObject object) {
            object.addProperty("other-release", 1);
            each.accept(path + "/+", Map.of("added", root.toString()));
            object.remove("other-release");
            for (String name : List.copyOf(object.keySet())) {
                JsonElement was = object.get(name);
                Map<String, String> made = new LinkedHashMap<>();
                JsonObject before = object.deepCopy();
                object.remove(name);
                made.put("without", root.toString());
                before.entrySet().forEach(entry -> object.remove(entry.getKey()));
                before.entrySet().forEach(entry ->
                        object.add(entry.getKey(), entry.getKey().equals(name) ? was : entry.getValue()));
                replaced(root, made, strange -> object.add(name, strange), was);
                each.accept(path + "/" + name, made);
                walk(root, was, path + "/" + name, each);
            }
        } else if (at instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                JsonElement was = array.get(place);
                Map<String, String> made = new LinkedHashMap<>();
                array.remove(place);
                made.put("without", root.toString());
                List<JsonElement> rest = new ArrayList<>(array.asList());
                rest.add(place, was);
                while (!array.isEmpty()) {
                    array.remove(0);
                }
                rest.forEach(array::add);
                replaced(root, made, strange -> array.set(place, strange), was);
                each.accept(path + "/" + place, made);
                walk(root, was, path + "/" + place, each);
            }
        }
    }

    private static void replaced(JsonElement root, Map<String, String> made, Consumer<JsonElement> put, JsonElement was) {
        STRANGE.forEach((name, strange) -> {
            put.accept(strange);
            made.put(name, root.toString());
        });
        put.accept(was);
    }

    private static String digest(String text) {
        CRC32 sum = new CRC32();
        sum.update(visible(text).getBytes(StandardCharsets.US_ASCII));
        return "#" + Long.toHexString(sum.getValue());
    }

    /** Each UTF-16 unit that is no visible ASCII letter by its number, so that no editor or encoding changes it. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars().forEach(each -> {
            if (each > ' ' - 1 && each < 0x7f) {
                visible.append((char) each);
            } else {
                visible.append("{U+").append(String.format("%04X", each)).append('}');
            }
        });
        return visible.toString();
    }

    private static void assertHeld(String file, List<String> lines) throws IOException {
        if (System.getProperty("update") != null) {
            Files.write(FOLDER.resolve(file), lines);
        }
        assertThat(lines).as("what is written, or made of what is stored, against %s", file)
                .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve(file)));
    }
}
