package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indaba.phrases.Foreign;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The default questionnaire is Annex 2 of the report of WG-Study's first meeting, word for word. */
class OfficialQuestionnaireTest {
    private static final Map<String, String> ANNEX_2 = new LinkedHashMap<>();

    static {
        ANNEX_2.put(
                "a",
                "What criteria could be used for defining which stakeholders might be “relevant” to participate in ITU’s activities related to WSIS?");
        ANNEX_2.put("b", "What elements of the “added value” might stakeholders bring to the work of the ITU?");
        ANNEX_2.put(
                "c",
                "How can existing mechanisms (e.g. partnerships, symposia, seminars, workshops, focus groups, policy forums, experts) for participation by non-ITU members be used more effectively, and what other mechanisms could be considered?");
        ANNEX_2.put(
                "e",
                "What specific efforts may be needed to mobilize and ensure the meaningful and effective participation of all relevant stakeholders from developing countries, and stakeholders in the development field?");
        ANNEX_2.put(
                "f",
                "What areas, if any, should remain within the exclusive sphere of competence of ITU Member States?");
    }

    private static Questionnaire official;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("config/questionnaires/wg-study.yaml");
        official = QuestionnaireFile.parse(file.toString(), Files.readAllBytes(file));
    }

    @Test
    void the_english_is_annex_2_word_for_word_and_has_no_d() {
        Map<String, String> english = new LinkedHashMap<>();
        for (Question question : official.questions()) {
            english.put(question.id(), question.text().in(Language.ENGLISH));
        }
        assertThat(english).containsExactlyEntriesOf(ANNEX_2);
    }

    @Test
    void every_question_is_open_and_may_be_skipped() {
        assertThat(official.questions()).allSatisfy(question -> {
            assertThat(question.kind()).isEqualTo(new QuestionKind.Open());
            assertThat(question.required()).isFalse();
        });
    }

    @Test
    void english_is_official_and_every_translation_a_draft() {
        assertThat(official.edition()).isEqualTo(new Edition("wg-study", "1"));
        assertThat(official.translations().keySet().stream().map(Language::tag))
                .containsExactlyInAnyOrder("ar", "zh", "en", "fr", "ru", "es");
        official.translations().forEach((language, status) -> assertThat(status).as(language.tag())
                .isEqualTo(language.equals(Language.ENGLISH) ? TranslationStatus.OFFICIAL : TranslationStatus.DRAFT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "zh | “相关” | “附加值” | 信息社会世界峰会 | 相关利益攸关方 | 发展领域 | 如果有的话 | 国际电联成员国",
        "fr | «\u00a0concernées\u00a0» | «\u00a0valeur ajoutée\u00a0» | SMSI | parties prenantes concernées"
                + " | parties prenantes du domaine du développement | s’il y en a | États Membres de l’UIT",
        "ru | «соответствующими» | «дополнительной ценности» | ВВУИО | соответствующие заинтересованные стороны"
                + " | в области развития | если таковые имеются | Государств-Членов МСЭ",
        "es | «pertinentes» | «valor añadido» | CMSI | partes interesadas pertinentes"
                + " | partes interesadas del ámbito del desarrollo | si los hay | Estados Miembros de la UIT",
    })
    void each_translation_keeps_the_quotation_marks_both_groups_and_if_any(
            String tag, String relevant, String value, String summit, String stakeholders, String field, String ifAny,
            String states) {
        assertThat(in(tag, "a")).contains(relevant, summit);
        assertThat(in(tag, "b")).contains(value);
        assertThat(in(tag, "e")).contains(stakeholders, field);
        assertThat(in(tag, "f")).contains(ifAny, states);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "fr", "ru", "es"})
    void each_translation_of_c_has_seven_examples_in_brackets_and_asks_twice(String tag) {
        String text = in(tag, "c");
        String examples = text.replaceAll(".*[(（](.*)[)）].*", "$1").replaceFirst("^например, ", "");
        assertThat(examples.split("[,、]")).hasSize(7);
        assertThat(text).containsPattern("[)）].*(，还可以考虑|, et quels autres|, и какие другие|, y qué otros)");
    }

    @Test
    void each_translation_is_one_line_in_its_own_letters() {
        for (Language language : official.translations().keySet()) {
            List<String> texts = new ArrayList<>(List.of(official.title().in(language), official.purpose().in(language)));
            official.questions().forEach(question -> texts.add(question.text().in(language)));
            for (String text : texts) {
                assertThat(Foreign.in(language, text)).as(text).isEmpty();
                assertThat(text).doesNotContain("\n").doesNotContainPattern(" [:;?!»]|« |'");
            }
        }
    }

    @Test
    void the_arabic_keeps_the_quotation_marks_the_seven_examples_and_if_any() {
        assertThat(arabic("a")).contains("”ذوي صلة“").contains("القمة العالمية لمجتمع المعلومات");
        assertThat(arabic("b")).contains("”القيمة المضافة“");
        assertThat(arabic("c").replaceAll(".*\\(مثل (.*)\\).*", "$1").split(" و")).hasSize(7);
        assertThat(arabic("e")).contains("أصحاب المصلحة ذوي الصلة").contains("مجال التنمية");
        assertThat(arabic("f")).contains("إن وُجدت").contains("للدول الأعضاء");
    }

    @Test
    void the_arabic_is_one_line_without_latin_letters() {
        for (String id : List.of("a", "b", "c", "e", "f")) {
            assertThat(arabic(id)).doesNotContainPattern("[A-Za-z\\n]");
        }
    }

    private static String arabic(String id) {
        return in("ar", id);
    }

    private static String in(String tag, String id) {
        return official.question(id).orElseThrow().text().in(new Language(tag));
    }
}
