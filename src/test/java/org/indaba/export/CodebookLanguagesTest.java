package org.indaba.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.export.codebook.Codebook;
import org.indaba.export.codebook.KindNotes;
import org.indaba.export.codebook.LanguageFile;
import org.indaba.export.query.ExportTable;
import org.indaba.phrases.Foreign;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.TranslatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodebookLanguagesTest {
    /** What is the same in every language: codes, columns, tables and parameters that the texts name, and standards. */
    private static final Pattern NAMES = Pattern.compile(
            "\\b(ISO|UTC|KIND|voice|audio|video-note|video|photo|animation|document|true|false|yes|no|since|until|safe"
                    + "|updated_at|responses|answers|question)\\b");

    /** Texts that are also those of another language. */
    private static final Set<String> ALIKE = Set.of("Europe", "No.");

    private static final Pattern PLACES = Pattern.compile("\\{\\w+}|ISO [\\d-]*\\d|safe=1|updated_at|video-note|KIND");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "fr", "ru", "es"})
    void every_text_of_the_english_codebook_is_translated(String tag) throws IOException {
        Language language = new Language(tag);
        Map<String, String> english = texts(Language.ENGLISH);
        Map<String, String> translated = texts(language);

        assertThat(translated.keySet()).containsExactlyElementsOf(english.keySet());
        translated.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            if (!ALIKE.contains(text)) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
            }
            assertThat(places(text)).as(key).isEqualTo(places(english.get(key)));
            assertThat(Foreign.in(language, NAMES.matcher(text).replaceAll(" "))).as(key + ": " + text).isEmpty();
        });
    }

    @Test
    void names_in_arabic_stand_in_isolates() throws IOException {
        texts(Language.ARABIC).forEach((key, text) -> {
            assertThat(Foreign.letters(Language.ARABIC, Foreign.withoutIsolates(text))).as(key + ": " + text).isEmpty();
            assertThat(text.chars().filter(each -> each == '\u2068').count()).as(key)
                    .isEqualTo(text.chars().filter(each -> each == '\u2069').count());
        });
    }

    @Test
    void it_has_the_languages_of_the_interview() {
        assertThat(Codebook.languages()).containsExactly("ar", "zh", "en", "fr", "ru", "es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "fr", "ru", "es"})
    void a_download_differs_from_the_english_one_in_its_meanings_alone(String tag, @TempDir Path folder) {
        try (Fixture fixture = new Fixture(folder)) {
            List<Map<String, String>> english = Fixture.read(fixture.csv(ExportTable.CODEBOOK, Fixture.raw()));
            List<Map<String, String>> translated = Fixture.read(
                    fixture.csv(ExportTable.CODEBOOK, Fixture.filter("bom", "0", "safe", "0", "lang", tag)));

            assertThat(translated).hasSameSizeAs(english);
            for (int i = 0; i < english.size(); i++) {
                Map<String, String> there = new LinkedHashMap<>(english.get(i));
                Map<String, String> here = new LinkedHashMap<>(translated.get(i));
                String meant = there.remove("meaning");
                String meaning = here.remove("meaning");
                assertThat(here).containsExactlyEntriesOf(there);
                if (!there.get("language").isEmpty()) {
                    assertThat(meaning).as("a text of the questionnaire, in the language beside it").isEqualTo(meant);
                } else if (!ALIKE.contains(meaning)) {
                    assertThat(meaning).isNotEqualTo(meant);
                }
            }
        }
    }

    @Test
    void a_download_in_arabic_says_in_arabic_what_columns_and_codes_mean(@TempDir Path folder) {
        try (Fixture fixture = new Fixture(folder)) {
            String csv = fixture.csv(ExportTable.CODEBOOK, Fixture.filter("lang", "ar"));
            assertThat(csv).startsWith("\ufefftable,column,code,meaning,language,translation,text_version\r\n");
            List<Map<String, String>> rows = Fixture.read(csv.substring(1));

            assertThat(meaning(rows, "responses", "stakeholder_type", "private-sector")).isEqualTo("قطاع خاص");
            assertThat(meaning(rows, "responses", "itu_region", "arab-states")).isEqualTo("الدول العربية");
            assertThat(meaning(rows, "responses", "b", "")).startsWith("الإجابة عن السؤال \u2068b\u2069: ");
            assertThat(meaning(rows, "answers", "status", "skipped")).isEqualTo("جرى تخطيه.");
        }
    }

    @Test
    void what_a_kind_holds_is_said_in_the_language_with_the_unit_in_it() {
        TranslatedText unit = TranslatedText.of(Map.of(Language.ENGLISH, "years", new Language("fr"), "années"));
        Question question = Question.optional("n", unit, new QuestionKind.Number(
                Optional.of(unit), Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN), 0));

        assertThat(KindNotes.in(Language.ENGLISH).of(question).orElseThrow())
                .endsWith("where safe=1. Unit: years. At least 1. At most 10.");
        assertThat(KindNotes.in(new Language("fr")).of(question).orElseThrow())
                .endsWith("avec safe=1. Unité\u00a0: années. Au moins 1. Au plus 10.");
        assertThat(KindNotes.in(new Language("es")).of(question).orElseThrow())
                .as("a unit that is not translated").contains("Unidad: years.");
        assertThat(KindNotes.in(new Language("ru")).ofCode(new QuestionKind.YesNo(), "yes")).hasValue("Да.");
    }

    private static String meaning(List<Map<String, String>> rows, String table, String column, String code) {
        return rows.stream()
                .filter(row -> row.get("table").equals(table) && row.get("column").equals(column)
                        && row.get("code").equals(code) && row.get("language").isEmpty())
                .findFirst().orElseThrow().get("meaning");
    }

    /** Of both files, by what they are about, in the order of the codebook. */
    private static Map<String, String> texts(Language language) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Codebook.Entry entry : Codebook.in(language).entries()) {
            texts.put(Stream.of(entry.table(), entry.column(), entry.code()).collect(Collectors.joining(",")),
                    entry.meaning());
        }
        Properties kinds = new Properties();
        try (Reader file = LanguageFile.open("kinds.properties", language)) {
            kinds.load(file);
        }
        for (String key : new TreeSet<>(kinds.stringPropertyNames())) {
            texts.put("kinds," + key, kinds.getProperty(key));
        }
        assertThat(texts).hasSize(Codebook.in(language).entries().size() + kinds.size());
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACES.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
