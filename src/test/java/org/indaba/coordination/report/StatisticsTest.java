package org.indaba.coordination.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.ConsultationCommandHandlerTest;
import org.junit.jupiter.api.Test;

/** The figures of a consultation whose questionnaire has a new version, without a question that people answered. */
class StatisticsTest {
    private static final Consultation VILLAGES = ConsultationCommandHandlerTest.villages(Optional.empty());
    private static final ConsultationFigures FIGURES =
            new ConsultationFigures(1, 2, 0, Optional.empty(), Map.of("q3", 3L, "q1", 2L, "q2", 1L), Map.of());

    private final Statistics statistics = new Statistics(
            ConsultationCommandHandlerTest.talk(VILLAGES, Instant.parse("2026-11-24T09:00:00Z")).office(), FIGURES);

    @Test
    void what_is_not_asked_any_more_is_counted_after_what_is() {
        List<Map<String, PhraseArgument>> items = statistics.of(VILLAGES, Map.of()).stream()
                .filter(each -> each.line() == PhraseKey.STATS_ITEM).map(each -> Map.copyOf(each.values())).toList();
        assertThat(items).containsExactly(item("(q1)", 2), item("(q2)", 1), item("(q3)", 3));
    }

    private static Map<String, PhraseArgument> item(String name, long count) {
        return Map.of("name", new PhraseArgument.Code(name), "count", new PhraseArgument.Count(count));
    }

    @Test
    void it_has_its_bar_in_the_picture() {
        assertThat(statistics.answered(VILLAGES)).containsExactly(
                Map.entry("q1", 2L), Map.entry("q2", 1L), Map.entry("q3", 3L));
    }
}
