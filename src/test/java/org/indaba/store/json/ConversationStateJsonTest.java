package org.indaba.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.DoubtfulAnswer;
import org.junit.jupiter.api.Test;

/** What stands over an interview, as earlier releases stored it. */
class ConversationStateJsonTest {
    private static ConversationState stored(String kind, String consultation) {
        return ConversationStateJson.read(
                "{\"dialog\":{\"kind\":\"" + kind + "\",\"consultation\":\"" + consultation + "\"},\"interviews\":{}}");
    }

    @Test
    void the_buttons_below_a_text_to_pass_on_are_those_of_a_command_now() {
        assertThat(stored("SHARING", "villages").dialog()).contains(new Dialog(Dialog.Kind.COMMAND, "share/villages"));
    }

    @Test
    void either_way_of_writing_to_many_is_an_announcement() {
        assertThat(stored("OUTREACH", "villages").dialog()).contains(new Dialog(Dialog.Kind.ANNOUNCING, "villages"));
    }

    @Test
    void a_voice_note_that_can_be_taken_back_is_read_of_an_earlier_release_which_knew_no_length() {
        DoubtfulAnswer doubt = DoubtfulAnswerJson.read(JsonParser.parseString(
                "{\"message\":\"12\",\"purpose\":\"TALK\",\"consultation\":\"villages\",\"question\":\"a\",\"words\":0,"
                        + "\"kinds\":[\"voice\"],\"characters\":0,\"bytes\":9}").getAsJsonObject()).orElseThrow();
        assertThat(doubt.bubble().voices()).isOne();
        assertThat(doubt.bubble().seconds()).isEmpty();
        assertThat(doubt.bubble().recordedAt()).isEmpty();
        assertThat(DoubtfulAnswerJson.read(DoubtfulAnswerJson.write(doubt))).contains(doubt);
    }

    @Test
    void a_command_that_waits_is_read_as_it_was_written() {
        ConversationState waiting = ConversationState.NEW.dialog(new Dialog(Dialog.Kind.COMMAND, "close/villages"));
        assertThat(ConversationStateJson.read(ConversationStateJson.write(waiting))).isEqualTo(waiting);
    }
}
