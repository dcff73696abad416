package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seventh language, or other words, by files alone. */
class AdditionsTest {
    private static final Language SWAHILI = new Language("sw");

    @TempDir
    Path config;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(config.resolve("phrases"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(config.resolve("phrases").resolve(name), text);
    }

    private void swahili(UnaryOperator<String> change) throws IOException {
        String english = new String(
                getClass().getResourceAsStream("/phrases/en.properties").readAllBytes(), StandardCharsets.UTF_8);
        write("sw.properties", change.apply(english
                .replace("language-name = English", "language-name = Kiswahili")
                .replace("language-order = 3", "language-order = 7")
                .replace("\nnext = Next", "\nnext = Endelea")));
    }

    @Test
    void a_language_is_added_by_its_file() throws IOException {
        swahili(text -> text);
        Phrasebook book = Phrasebook.load(config);
        assertThat(book.languages()).endsWith(SWAHILI);
        assertThat(book.nativeName(SWAHILI)).isEqualTo("Kiswahili");
        assertThat(book.say(SWAHILI, Paragraph.of(PhraseKey.NEXT), LateLookup.none())).isEqualTo("Endelea");
        assertThat(book.vocabulary().heard("ENDELEA")).containsExactly(PhraseKey.NEXT);
        assertThat(book.vocabulary().languageNamed("swahili")).contains(SWAHILI);
    }

    @Test
    void single_texts_are_replaced() throws IOException {
        write("en.properties", "saved = Kept. Anything else?\n");
        Phrasebook book = Phrasebook.load(config);
        assertThat(book.say(Language.ENGLISH, Paragraph.of(PhraseKey.SAVED), LateLookup.none()))
                .isEqualTo("Kept. Anything else?");
        assertThat(book.say(Language.ENGLISH, Paragraph.of(PhraseKey.NEXT), LateLookup.none())).isEqualTo("Next");
    }

    @Test
    void a_file_that_is_no_phrases_is_left_alone() throws IOException {
        write("README.txt", "not = phrases");
        assertThat(Phrasebook.load(config).languages()).isEqualTo(Phrasebook.packed().languages());
    }

    @Test
    void no_folder_adds_nothing() {
        assertThat(Phrasebook.load(config.resolve("nowhere")).languages())
                .isEqualTo(Phrasebook.packed().languages());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "~skip = Skip~ | ~ | key skip is missing",
        "~skip = Skip~ | ~skip =~ | key skip is missing",
        "~skip = Skip~ | ~skip = Skip~skipp = x~ | key skipp is unknown",
        "~skip = Skip~ | ~skip = Skip~also-question = x~ | key also-question is unknown",
        "~skip = Skip~ | ~skip = Skip~skip = x~ | key skip stands there twice",
        "~skip = Skip~ | ~skip = {who} Skip~ | key skip has the arguments [who]",
        "{title} | {titel} | has the arguments",
        "~skip = Skip~ | ~skip = Skip {~ | key skip is no ICU message",
        "= {title} is closed | = {title, plural, one {x} other {y}} is closed | takes for numbers [title]",
        "= {title} is closed | = {title, date} is closed | may be plain, number",
        "order = 7 | order = seventh | key language-order must be a number",
        "order = 7 | order = 7~moment-pattern = jjj | key moment-pattern is no pattern",
        "order = 7 | order = 7~day-pattern = jjj | key day-pattern is no pattern",
        "language-name = Kiswahili | ~ | key language-name is missing",
    })
    void a_file_that_cannot_be_used_is_named_with_its_key_and_mend(String from, String to, String mend)
            throws IOException {
        swahili(text -> text.replace(unescaped(from), unescaped(to)));
        assertThatThrownBy(() -> Phrasebook.load(config))
                .isInstanceOf(InvalidPhrasesException.class)
                .hasMessageContaining("sw.properties")
                .hasMessageContaining(mend)
                .hasMessageNotContaining("\n");
    }

    private static String unescaped(String cell) {
        return cell.replace('~', '\n');
    }

    @Test
    void a_file_in_another_encoding_or_under_another_name_is_refused() throws IOException {
        Path file = config.resolve("phrases/fr.properties");
        Files.write(file, "next = d\u00e9j\u00e0".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Phrasebook.load(config)).hasMessageContaining("save it as UTF-8");
        Files.delete(file);
        write("french.properties", "next = Suivant");
        assertThatThrownBy(() -> Phrasebook.load(config)).hasMessageContaining("name the file after its language");
    }
}
