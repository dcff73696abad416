package org.indaba.coordination.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;

/** What a coordinator has written of an announcement so far. */
class AnnouncementDraftTest {
    private static final Language AR = Language.ARABIC;
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = new Language("fr");

    @Test
    void an_announcement_goes_back_word_by_word_and_languages_may_be_left_out() {
        AnnouncementDraft draft = AnnouncementDraft.begun("villages").with(FR, "Bonjour").without(List.of(AR));
        assertThat(draft.open(List.of(AR, EN, FR))).containsExactly(EN);
        assertThat(draft.written()).containsExactly(Map.entry(FR, "Bonjour"));
        assertThat(draft.first()).contains(FR);
        assertThat(draft.back().texts()).containsOnlyKeys(FR);
        assertThat(draft.back().back().texts()).isEmpty();
        assertThat(draft.back().back().back().texts()).isEmpty();
        assertThat(AnnouncementDraft.begun("villages").without(List.of(AR)).first()).isEqualTo(Optional.empty());
    }
}
