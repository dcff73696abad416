package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indaba.questionnaire.yaml.Flaw;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a coordinator reads when a file is broken: a table, each row an edit of the harvest file and its one message. */
class BrokenQuestionnairesTest {
    private static final String HARVEST = QuestionnaireFileTest.HARVEST;

    static Stream<Arguments> edits() {
        return Stream.of(
                row("questionnaire: harvest", "questionnaire: Harvest!", "2: \"questionnaire\" is \"Harvest!\"; it must be 3 to 32 of a-z, 0-9 and -, such as wg-study"),
                row("version: \"1\"", "version: 1 (final)", "3: \"version\" is \"1 (final)\"; it must be 1 to 32 letters, digits, dots, _ and -, such as \"1\""),
                row("version: \"1\"", "version:", "3: \"version\" is empty; write version: \"1\""),
                row("version: \"1\"\n", "", "2: \"version\" is missing from a questionnaire; add version: \"1\""),
                row("{en: official, ar: draft}", "{en: official, ar: done}", "4: the translation ar is \"done\"; write draft, reviewed or official"),
                row("The harvest, ar: الحصاد", "The harvest", "5: \"ar\" is missing from \"title\"; add ar: its text"),
                row("ar: الحصاد}", "ar: ''}", "5: \"ar\" is empty; write ar: its text"),
                row("ar: الحصاد}", "ar: الحصاد, fr: La récolte}", "5: \"fr\" is not a key of \"title\"; the keys are ar, en"),
                row("{en: The harvest, ar: الحصاد}", "The harvest", "5: \"title\" must be a group of keys, not a text; write title: {ar: …, en: …}"),
                row("en: The harvest", "en: \"The\\nharvest\"", "5: \"title: en\" has a line break; write it on one line"),
                row("en: The harvest", "en: [The, harvest]", "5: \"en\" must be a text, not a list; write en: its text"),
                row("title: {en: The harvest", "title: {en: 'harvest\\u0000', en: The harvest", "5: \"en\" stands twice, first in line 5; keep one of them"),
                row("en: The harvest", "en: \"har\\u0000vest\"", "5: the character U+0000 cannot be shown to anyone; take its \"\\\" code out"),
                row("en: The harvest", "en: \"har\\uD800vest\"", "5: the character U+D800 cannot be shown to anyone; take its \"\\\" code out"),
                row("en: The harvest", "en: har\u0007vest", "5: the character U+0007 cannot be shown to anyone; take it out, and save the file as UTF-8"),
                row("en: The harvest", "en: har\uFFFDvest", "5: the character U+FFFD cannot be shown to anyone; take it out, and save the file as UTF-8"),
                row("en: The harvest", "en: " + "a".repeat(201), "5: \"title: en\" has 201 characters; 200 is the most that is shown whole"),
                row("How was your harvest this year?", "a".repeat(3001), "11: \"text: en\" has 3001 characters; 3000 is the most that is shown whole"),
                row("    required: true", "    required: yes", "10: \"required\" is \"yes\"; write true or false"),
                row("    required: true", "    requird: true", "10: \"requird\" is not a key of a question of kind open; did you mean required?"),
                row("    required: true", "    options: []", "10: \"options\" is not a key of a question of kind open; the keys are id, kind, required, text, help, section, when"),
                row("    kind: open\n    required", "    required", "8: \"kind\" is missing from a question; add kind: open"),
                row("    kind: one-of", "    kind: one_of", "13: the kind \"one_of\" is not known; did you mean one-of?"),
                row("    kind: one-of", "    kind: drawing", "13: the kind \"drawing\" is not known; this release asks questions of kind open, one-of, several, yes-no, scale, number or date"),
                row("id: crop", "id: The crop", "12: the id \"The crop\" cannot be used; it must be 1 to 12 of a-z, 0-9 and -, a letter first, since buttons and the export carry it"),
                row("id: crop", "id: abcdefghijklm", "12: the id \"abcdefghijklm\" cannot be used; it must be 1 to 12 of a-z, 0-9 and -, a letter first, since buttons and the export carry it"),
                row("id: crop", "id: country", "12: the id \"country\" is a column that the export has already; give the question another"),
                row("id: crop", "id: a", "12: the id \"a\" is taken by the question in line 8; give this one another"),
                row("code: wheat", "code: maize", "17: the code \"maize\" is taken by the option in line 16; give this one another"),
                row("code: wheat", "code: " + "w".repeat(17), "17: the code \"wwwwwwwwwwwwwwwww\" cannot be used; it must be 1 to 16 of a-z, 0-9 and -, since a button carries it"),
                row("en: Wheat", "en: Maize", "17: the label in en \"Maize\" is taken by the option in line 16; give this one another"),
                row("en: Wheat", "en: " + "w".repeat(65), "17: \"label: en\" has 65 characters; 64 is the most that is shown whole"),
                row("{code: wheat, label: {en: Wheat, ar: القمح}}", "wheat", "17: an option must be a group of keys, not a text; write - {code: yes, label: {en: Yes}}"),
                row("  - id: c\n    kind: open\n    text:", "  - c\n#\n#", "19: a question must be a group of keys, not a text; write - id: a"),
                row("    kind: one-of", "\tkind: one-of", "13: a tab stands where spaces must; indent with spaces"),
                row("    kind: one-of", "   kind: one-of", "13: not in line with what is above; give it the same indent"),
                row("    kind: one-of", "    kind one-of", "13: a key without its colon; write it as key: value, or indent the text under its key"),
                row("    required: true", "    required: true: false", "10: a colon stands where none can; put a text that holds \": \" in quotation marks, and align the keys"),
                row("en: The harvest", "en: The @harvest", null),
                row("en: The harvest", "en: @harvest", "5: this character cannot start a text; put the text in quotation marks"),
                row("title: {en: The harvest", "title: {en: \"The harvest", "5: a quotation mark is opened and never closed; close it"),
                row("ar: الحصاد}", "ar: الحصاد", "5: a bracket is opened here and not closed, or a comma is missing; mend the brackets"),
                row("en: The harvest", "en: !!str The harvest", "5: \"!\" gives a type, which these files do not need; take it away, or quote the text"),
                row("en: The harvest", "en: !!java.net.URL The harvest", "5: \"!\" gives a type, which these files do not need; take it away, or quote the text"),
                row("en: The harvest", "en: &t The harvest", "5: \"&\" names a place, which these files do not have; take the \"&\" and its name away"),
                row("en: The harvest", "en: *t", "5: \"*\" points to another place, which these files do not have; write the text out"),
                row("questions:", "---\nquestions:", "8: a second document starts here; keep one a file, without \"---\""),
                row("title: {en: The harvest", "[a, b]: c\ntitle: {en: The harvest", "5: a key must be a word, not a list; take its brackets away"));
    }

    private static Arguments row(String what, String by, String message) {
        return Arguments.of(what, by, message);
    }

    @ParameterizedTest(name = "row {index}")
    @MethodSource("edits")
    void each_flaw_has_its_line_and_its_mend(String what, String by, String message) {
        assertThat(HARVEST).as("the edit must fit the file").contains(what);
        Throwable thrown = catchThrowable(() -> QuestionnaireFile.parse("harvest.yaml", HARVEST.replace(what, by)));
        if (message == null) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown).isInstanceOf(InvalidFileException.class).hasMessage("harvest.yaml:" + message);
        }
    }

    @ParameterizedTest(name = "row {index}")
    @MethodSource("hostile")
    void a_hostile_text_is_one_clear_flaw(String text, String message) {
        assertThat(flaws(text).flaws()).extracting(Flaw::toString).containsExactly("x.yaml:" + message);
    }

    static Stream<Arguments> hostile() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n";
        String deep = "the nesting is deeper than 12 levels; take brackets or indents away";
        return Stream.of(
                Arguments.of("", "1: the file is empty; write its keys, such as title:"),
                Arguments.of("# nothing\n\n", "1: the file is empty; write its keys, such as title:"),
                Arguments.of("hello", "1: the file is a text; it must be keys, such as title:"),
                Arguments.of("- a\n- b", "1: the file is a list; it must be keys, such as title:"),
                Arguments.of("[".repeat(20_000), "1: " + deep),
                Arguments.of("a: " + "{b: ".repeat(20_000), "1: " + deep),
                Arguments.of("- ".repeat(20_000), "1: " + deep),
                Arguments.of("? ".repeat(20_000), "1: " + deep),
                Arguments.of(indented(), "12: " + deep),
                Arguments.of("a: [" + "b,".repeat(100_000) + "]", "1: the file has more than 100000 parts; divide it"),
                Arguments.of("a: " + "b".repeat(2_000_000), "1: the file is larger than 2 MB; keep pictures and papers out of it"));
    }

    private static String indented() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 1000).forEach(depth -> text.append(" ".repeat(depth)).append("a:\n"));
        return text.toString();
    }

    @Test
    void an_alias_bomb_is_refused_where_it_is_planted_and_never_unfolded() {
        StringBuilder bomb = new StringBuilder("l0: &l0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("l").append(i).append(": &l").append(i).append(" [*l").append(i - 1).append(", *l").append(i - 1).append("]\n");
        }
        assertThat(flaws(bomb.toString()).flaws())
                .hasSizeLessThanOrEqualTo(101)
                .extracting(Flaw::toString)
                .contains(
                        "x.yaml:1: \"&\" names a place, which these files do not have; take the \"&\" and its name away",
                        "x.yaml:2: \"*\" points to another place, which these files do not have; write the text out");
    }

    @Test
    void ten_thousand_flaws_are_reported_as_a_hundred_and_more() {
        StringBuilder keys = new StringBuilder();
        IntStream.range(0, 10_000).forEach(i -> keys.append("key").append(i).append(": x\n"));
        assertThat(flaws(keys.toString()).flaws())
                .hasSize(101)
                .extracting(Flaw::message)
                .contains("there is more from here on; mend the lines above first");
    }

    @Test
    void too_many_questions_and_too_few_or_too_many_options_are_refused() {
        StringBuilder many = new StringBuilder(HARVEST);
        IntStream.range(0, 98).forEach(i -> many.append("  - {id: q").append(i).append(", kind: open, text: {en: x, ar: x}}\n"));
        assertThat(flaws(many.toString())).hasMessageContaining("there are 101 questions; 100 is the most");
        String one = HARVEST.lines().filter(line -> !line.contains("wheat") && !line.contains("other")).reduce("", (a, b) -> a + b + "\n");
        assertThat(flaws(one)).hasMessage("x.yaml:16: there are 1 options; give 2 to 50");
        assertThat(flaws("questions: []\n")).hasMessageContaining("1: \"questions\" is empty; ask at least one");
        assertThat(flaws("questions: 5\n")).hasMessageContaining("1: \"questions\" must be a list, not a text");
        assertThat(flaws("languages: {}\n")).hasMessageContaining("1: \"languages\" is empty; write languages: {en: official}");
        assertThat(flaws("languages: {English: official}\n")).hasMessageContaining("1: \"English\" is not a language");
    }

    @Test
    void a_hundred_questions_fifty_options_and_the_longest_texts_are_taken() {
        StringBuilder many = new StringBuilder(HARVEST);
        IntStream.range(0, 97).forEach(i -> many.append("  - {id: q").append(i).append(", kind: open, text: {en: x, ar: x}}\n"));
        assertThat(QuestionnaireFile.parse("x.yaml", many.toString()).questions()).hasSize(100);
        StringBuilder options = new StringBuilder(HARVEST)
                .append("  - id: most\n    kind: several\n    least: 2\n    most: 2\n    text: {en: x, ar: x}\n    options:\n");
        IntStream.range(0, 50).forEach(i -> options.append("      - {code: c").append(i)
                .append(", label: {en: x").append(i).append(", ar: y").append(i).append("}}\n"));
        assertThat(QuestionnaireFile.parse("x.yaml", options.toString()).questions().get(3).kind().codes()).hasSize(50);
        String longest = HARVEST.replace("en: The harvest", "en: " + "a".repeat(200));
        assertThat(QuestionnaireFile.parse("x.yaml", longest).title().in(Language.ENGLISH)).hasSize(200);
    }

    @Test
    void fewer_may_be_chosen_at_least_than_at_most() {
        String several = HARVEST.replace("kind: one-of", "kind: several\n    least: 3\n    most: 2");
        assertThat(flaws(several)).hasMessageContaining("\"least\" is 3 and \"most\" is 2; least must not be more");
    }

    @ParameterizedTest(name = "row {index}")
    @MethodSource("encodings")
    void bytes_that_are_not_utf_8_are_one_clear_flaw(byte[] bytes, String message) {
        InvalidFileException flaws = catchThrowableOfType(InvalidFileException.class, () -> QuestionnaireFile.parse("x.yaml", bytes));
        assertThat(flaws).hasMessage("x.yaml:" + message);
    }

    static Stream<Arguments> encodings() {
        String utf16 = "1: the file is in UTF-16; save it as UTF-8";
        return Stream.of(
                Arguments.of(HARVEST.getBytes(StandardCharsets.UTF_16), utf16),
                Arguments.of(HARVEST.getBytes(StandardCharsets.UTF_16LE), utf16),
                Arguments.of(HARVEST.getBytes(StandardCharsets.UTF_16BE), utf16),
                Arguments.of(HARVEST.getBytes(Charset.forName("windows-1256")), "5: a letter here is not UTF-8; save it as UTF-8, then check this line"),
                Arguments.of("a: b\nc: d\u00e9".getBytes(StandardCharsets.ISO_8859_1), "2: a letter here is not UTF-8; save it as UTF-8, then check this line"),
                Arguments.of(new byte[2_000_001], "1: the file is larger than 2 MB; keep pictures and papers out of it"));
    }

    private static InvalidFileException flaws(String text) {
        return catchThrowableOfType(InvalidFileException.class, () -> QuestionnaireFile.parse("x.yaml", text));
    }
}
