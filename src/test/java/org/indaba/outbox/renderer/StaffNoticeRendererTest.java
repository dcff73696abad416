package org.indaba.outbox.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Outbound;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.outbox.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people with a role are sent beside messages. */
class StaffNoticeRendererTest {
    private static final Language FRENCH = new Language("fr");
    private static final Optional<Action> SEND =
            Optional.of(new Action(Verb.COORDINATE, "wells", "responses/file"));

    private static StaffNoticeRenderer renderer(OptionalLong bytes) {
        return new StaffNoticeRenderer(Phrasebook.packed(), new LinkResolver() {
            @Override
            public String invitation(long id) {
                return "";
            }

            @Override
            public String consultation(String code) {
                return "";
            }

            @Override
            public String answers(String code) {
                return "https://indaba.example.org/api/v1/consultations/" + code + "/responses.csv";
            }
        }, new StaffContentSource() {
            @Override
            public Outbound.Menu menu(long address, Optional<Language> language) {
                throw new IllegalStateException();
            }

            @Override
            public OptionalLong bytes(String consultation, long grant) {
                return bytes;
            }

            @Override
            public Path file(String consultation, long grant) {
                return Path.of("a file");
            }

            @Override
            public String name(String consultation) {
                return consultation + "-responses.csv";
            }
        });
    }

    private static Notice.Responses asked(Optional<Action> send) {
        Notice.Responses asked = new Notice.Responses(FRENCH, "wells", "Puits", 7, send);
        return (Notice.Responses) NoticeJson.read(asked.kind(), NoticeJson.write(asked));
    }

    @Test
    void the_size_comes_first_with_a_button() {
        Outbound.Text text = (Outbound.Text) renderer(OptionalLong.of(12_001)).responses(asked(SEND));
        assertThat(text.text()).contains("Puits", "wells-responses.csv", "13\u00a0ko");
        assertThat(text.rows().get(0).get(0)).isEqualTo(new Outbound.Key("Envoyer le fichier", SEND.get().data()));
    }

    @Test
    void then_the_file() {
        assertThat(renderer(OptionalLong.of(12_001)).responses(asked(Optional.empty())))
                .isEqualTo(new Outbound.Stored("wells-responses.csv", "text/csv", Path.of("a file"), ""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_that_a_chat_cannot_carry_is_named_with_where_it_is(boolean size) {
        Outbound.Text text = (Outbound.Text) renderer(OptionalLong.of(StaffNoticeRenderer.MOST_BYTES + 1))
                .responses(asked(size ? SEND : Optional.empty()));
        assertThat(text.text()).contains("https://indaba.example.org/api/v1/consultations/wells/responses.csv");
        assertThat(text.rows()).isEmpty();
        assertThat(renderer(OptionalLong.of(StaffNoticeRenderer.MOST_BYTES)).responses(asked(Optional.empty())))
                .as("the largest").isInstanceOf(Outbound.Stored.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothing_is_made_for_a_role_that_is_over(boolean size) {
        Outbound.Text text =
                (Outbound.Text) renderer(OptionalLong.empty()).responses(asked(size ? SEND : Optional.empty()));
        assertThat(text.text()).contains("votre rôle ne le permet plus");
    }

    @Test
    void a_chart_has_its_figures_in_words_below_it() {
        Notice.Chart chart = new Notice.Chart(FRENCH, "wells", Paragraph.of(PhraseKey.CHART_CAPTION, Map.of(
                "title", new PhraseArgument.Words("Puits"), "started", new PhraseArgument.Count(3), "submitted", new PhraseArgument.Count(2))),
                Map.of("a", 3L));
        Outbound.File file = renderer(OptionalLong.empty())
                .chart((Notice.Chart) NoticeJson.read(chart.kind(), NoticeJson.write(chart)));
        assertThat(file.caption()).contains("Puits", "Commencées\u00a0: 3", "Transmises\u00a0: 2");
        assertThat(file.mime()).isEqualTo("image/png");
    }
}
