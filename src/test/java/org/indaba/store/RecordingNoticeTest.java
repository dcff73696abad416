package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.outbox.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list of what was recorded, while it waits. */
class RecordingNoticeTest {
    private static final Instant AT = Instant.parse("2026-11-24T11:05:00Z");

    private static Notice listing(PhraseArgument bubble) {
        return new Notice.Message(Language.ENGLISH, BotMessage.of(Paragraph.of(
                PhraseKey.BUBBLE, Map.of("number", new PhraseArgument.Count(1), "excerpt", bubble))));
    }

    private static Notice returned(Notice notice) {
        return NoticeJson.read(notice.kind(), NoticeJson.write(notice));
    }

    @ParameterizedTest
    @EnumSource
    void a_recording_is_read_back_as_it_was(PhraseArgument.Recording.Clock clock) {
        for (OptionalLong seconds : List.of(OptionalLong.empty(), OptionalLong.of(42))) {
            Notice listing = listing(new PhraseArgument.Recording(
                    List.of("voice", "photo"), seconds, AT, ZoneId.of("Africa/Nairobi"), clock));
            assertThat(returned(listing)).isEqualTo(listing);
        }
    }

    @Test
    void a_list_that_waits_of_a_former_release_names_the_files_alone() {
        String stored = "{\"language\":\"en\",\"paragraphs\":[{\"line\":\"BUBBLE\",\"values\":{\"excerpt\":[\"files\",\"voice\"],"
                + "\"number\":[\"count\",\"1\"]}}],\"rows\":[],\"timing\":\"AT_ONCE\"}";
        assertThat(NoticeJson.read("message", stored)).isEqualTo(listing(new PhraseArgument.Files(List.of("voice"))));
    }
}
