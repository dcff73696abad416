package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Say;
import org.indaba.conversation.Value;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list of what was recorded, while it waits. */
class RecordingNoticeTest {
    private static final Instant AT = Instant.parse("2026-11-24T11:05:00Z");

    private static Notice listing(Value bubble) {
        return new Notice.Message(Language.ENGLISH, Say.of(Paragraph.of(
                Line.BUBBLE, Map.of("number", new Value.Count(1), "excerpt", bubble))));
    }

    private static Notice returned(Notice notice) {
        return NoticeJson.read(notice.kind(), NoticeJson.write(notice));
    }

    @ParameterizedTest
    @EnumSource
    void a_recording_is_read_back_as_it_was(Value.Recording.Clock clock) {
        for (OptionalLong seconds : List.of(OptionalLong.empty(), OptionalLong.of(42))) {
            Notice listing = listing(new Value.Recording(
                    List.of("voice", "photo"), seconds, AT, ZoneId.of("Africa/Nairobi"), clock));
            assertThat(returned(listing)).isEqualTo(listing);
        }
    }

    @Test
    void a_list_that_waits_of_a_former_release_names_the_files_alone() {
        String stored = "{\"language\":\"en\",\"paragraphs\":[{\"line\":\"BUBBLE\",\"values\":{\"excerpt\":[\"files\",\"voice\"],"
                + "\"number\":[\"count\",\"1\"]}}],\"rows\":[],\"timing\":\"AT_ONCE\"}";
        assertThat(NoticeJson.read("message", stored)).isEqualTo(listing(new Value.Files(List.of("voice"))));
    }
}
