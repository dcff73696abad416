package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phrases say one word for one thing, and docs/glossary.md says which. */
class GlossaryTest {
    private static final Glossary GLOSSARY = Glossary.read();

    @Test
    void sixty_things_and_more_have_a_word_in_each_of_the_six_languages() {
        Set<String> names = new HashSet<>();
        assertThat(GLOSSARY.terms()).hasSizeGreaterThanOrEqualTo(60).allSatisfy(term -> {
            assertThat(names.add(term.name())).as("%s stands there once", term.name()).isTrue();
            assertThat(term.words()).as(term.name()).hasSize(6);
            assertThat(term.words().values()).as(term.name()).noneMatch(String::isBlank);
            assertThat(term.words().keySet()).as(term.name()).containsAll(term.rejected().keySet());
        });
    }

    @Test
    void every_word_of_the_glossary_is_one_that_people_read() {
        for (PhraseFile file : PhraseFile.builtIn()) {
            for (Glossary.Term term : GLOSSARY.terms()) {
                String word = term.words().get(file.language());
                assertThat(file.texts().entrySet())
                        .as("%s, “%s” in %s", word, term.name(), file.language())
                        .anyMatch(each -> !each.getKey().startsWith(ButtonPhrases.ALSO)
                                && Glossary.holds(file.language(), each.getValue(), word));
            }
        }
    }

    @Test
    void no_phrase_has_a_word_that_the_glossary_does_not_take() {
        for (PhraseFile file : PhraseFile.builtIn()) {
            assertThat(GLOSSARY.wrong(file.language(), file.texts())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | close-ask | Clôturer la consultation ?    | clôtur
            es | documents | Ficheros                      | fichero
            ru | bubbles   | Вся эта переписка              | переписк
            zh | command-launch | 发起咨询                  | 咨询
            ar | document-get | والمستند هنا                | مستند
            en | my-data-organization | Organisation: {value} | organisation
            """)
    void a_wrong_word_in_a_phrase_is_found(String language, String key, String text, String word) {
        PhraseFile file = PhraseFile.builtIn().stream()
                .filter(each -> each.language().tag().equals(language)).findFirst().orElseThrow();
        Map<String, String> planted = new HashMap<>(file.texts());
        planted.put(key, text);
        List<String> wrong = GLOSSARY.wrong(new Language(language), planted);
        assertThat(wrong).singleElement().asString().startsWith(key + " of ").contains(" the word " + word + ":");
    }
}
