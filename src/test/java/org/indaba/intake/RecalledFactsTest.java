package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.state.ProfileFacts;
import org.indaba.conversation.state.Stage;
import org.indaba.store.person.AddressTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people told about themselves while an earlier release was running, whose conversations do not remember it. */
class RecalledFactsTest {
    @TempDir
    Path folder;

    private static ProfileFacts told(LineInProcess line) {
        return line.database.read(db -> AddressTable.of(db, db.select(ADDRESS.ID).from(ADDRESS).fetchSingle().value1()))
                .orElseThrow().conversation().interviews().get("wg-study").told();
    }

    private static void forgets(LineInProcess line) throws Exception {
        String state = line.database.read(db -> db.select(CONVERSATION.STATE).from(CONVERSATION).fetchSingle().value1());
        JsonObject json = JsonParser.parseString(state).getAsJsonObject();
        assertThat(without(json, "told")).as("the conversation remembers what was told").isTrue();
        line.database.write("forgets", db -> db.update(CONVERSATION).set(CONVERSATION.STATE, json.toString()).execute()).get();
    }

    private static boolean without(JsonObject json, String name) {
        boolean here = json.remove(name) != null;
        boolean below = json.asMap().values().stream().filter(JsonElement::isJsonObject)
                .map(each -> without(each.getAsJsonObject(), name)).reduce(false, Boolean::logicalOr);
        return here || below;
    }

    @Test
    void they_are_read_from_the_response_and_stand_in_the_review() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = new Sender(line, 5_000_000_001L);
            Stream.of("/start wg-study", "English", "I agree", "Government", "Skip", "Kenya").forEach(each -> line.receive(amina.says(each)));
            ProfileFacts before = told(line);
            assertThat(before.codes()).containsEntry(Stage.COUNTRY, "KE");
            forgets(line);
            assertThat(told(line)).isEqualTo(before);

            Stream.of("Back", "Skip").forEach(each -> line.receive(amina.says(each)));
            assertThat(told(line).codes()).as("what is taken back is not recalled").isEqualTo(
                    before.with(Stage.COUNTRY, Optional.empty()).codes());
        }
    }
}
