package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the kinds and conditions of a file is told with its line and its mend. */
class BrokenKindsTest {
    private static final Path FILE = Path.of("src/test/resources/questionnaires/all-kinds.yaml");
    private static String text;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(FILE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "from: 1 | | \"from\" is missing from a question of kind scale; add from: 1",
        "to: 5 |     to: 12 | the scale from 1 to 12 has 12 points; give 2 to 11",
        "to: 5 |     to: five | \"to\" is \"five\"; write a whole number from 0 to 100",
        "is: [yes] | is: [yess] | this condition can never see \"yess\", which is no code of question trained; did you mean yes?",
        "is: [yes] | is: [] | \"is\" is empty, so the condition compares nothing; name a code",
        "is: [yes] | if: [yes] | \"when\" must say one of is, not, answered, or at-least and at-most",
        "question: trained | question: crops | no question before this one has the id \"crops\"; a condition looks back",
        "question: worth | question: why | no question before this one has the id \"why\"",
        "at-most: 2 | at-most: 0 | this condition can never hold: no answer to question worth lies within its bounds",
        "at-most: 2 | at-least: 6 | this condition can never hold",
        "at-most: 2 | is: [6] | this condition can never see \"6\", which is no code of question worth",
        "at-most: 2 | at-most: few | \"at-most\" is \"few\"; write a number, such as 10 or 2.5",
        "question: worth, at-most: 2 | question: trained, at-most: 2 | question trained is of kind yes-no and has no number",
        "most: 3 |     most: 5 | \"most\" is \"5\"; write a whole number from 1 to 4",
        "least: 0 |     least: 2000 | \"least\" is 2000 and \"most\" is 1000; least must not be more",
        "decimals: 3 |     decimals: 7 | \"decimals\" is \"7\"; write a whole number from 0 to 6",
        "earliest: 2025-01-01 |     earliest: 1/1/2025 | \"earliest\" is \"1/1/2025\"; write year, month and day",
        "earliest: 2025-01-01 |     earliest: 2025-02-31 | \"earliest\" is \"2025-02-31\"; write year, month and day",
        "earliest: 2025-01-01 |     earliest: 2027-01-01 | \"earliest\" is 2027-01-01 and \"latest\" is 2026-12-31",
        "{en: tonnes, ar: طن} | {en: tonnes} | \"ar\" is missing from \"unit\"",
        "decimals: 3 |     decimal: 3 | \"decimal\" is not a key of a question of kind number; did you mean decimals?"})
    void each_flaw_has_its_mend(String what, String by, String message) {
        assertThat(text).as("the edit must fit the file").contains(what);
        InvalidFileException flaws = catchThrowableOfType(
                InvalidFileException.class,
                () -> QuestionnaireFile.parse("x.yaml", text.replaceFirst(Pattern.quote(what), by == null ? "" : by)));
        assertThat(flaws).as("%s → %s", what, by).isNotNull();
        assertThat(flaws.getMessage()).contains(message).containsPattern("x\\.yaml:\\d+: ");
    }

    @Test
    void a_condition_on_words_can_ask_for_an_answer_alone() {
        String words = text.replace("kind: yes-no", "kind: open");
        assertThatThrownBy(() -> QuestionnaireFile.parse("x.yaml", words))
                .hasMessageContaining("question trained is of kind open and has no codes to compare; write answered: true");
        Questionnaire read = QuestionnaireFile.parse("x.yaml", words.replace("is: [yes]", "answered: true"));
        assertThat(read.question("worth").orElseThrow().when().orElseThrow().test()).isEqualTo(new Condition.Answered(true));
    }

    @Test
    void an_answer_to_a_question_that_is_not_asked_any_more_counts_for_no_condition() {
        Questionnaire read = QuestionnaireFile.parse("x.yaml", text);
        assertThat(asked(read, "yes", "1")).contains("worth", "why");
        assertThat(asked(read, "yes", "3")).contains("worth").doesNotContain("why");
        assertThat(asked(read, "no", "1")).doesNotContain("worth", "why");
    }

    private static List<String> asked(Questionnaire questionnaire, String trained, String worth) {
        return questionnaire.asked(
                        id -> id.equals("trained") || id.equals("worth"),
                        id -> Optional.of(id.equals("trained") ? trained : worth))
                .stream().map(Question::id).toList();
    }

    /** Editions in use must not be taken for changed ones by a later release. */
    @Test
    void the_digest_of_an_edition_stays_what_it_was() throws IOException {
        Questionnaire harvest = QuestionnaireFile.parse(
                "harvest.yaml", Files.readString(Path.of("src/test/resources/questionnaires/harvest.yaml")));
        assertThat(EditionRegistry.digest(harvest)).isEqualTo("c311ba6ecb43286b2b78d322772ab4aaa799e7d6c4dac46a39b4812dd1a98fd5");
    }

    @Test
    void bounds_help_and_conditions_are_part_of_what_an_edition_says() {
        String before = EditionRegistry.digest(QuestionnaireFile.parse("x.yaml", text));
        for (String change : List.of(
                "most: 3>most: 2", "at-most: 2>at-most: 3", "is: [yes]>is: [no]", "is: [yes]>not: [yes]", "dried.>wet.",
                "Very much>Much", "tonnes, ar>tons, ar", "decimals: 3>decimals: 2", "least: 0>least: 1",
                "2026-12-31>2026-12-30", "least: 2>least: 3", "to: 10>to: 9")) {
            String[] parts = change.split(">");
            assertThat(text).contains(parts[0]);
            assertThat(EditionRegistry.digest(QuestionnaireFile.parse("x.yaml", text.replace(parts[0], parts[1]))))
                    .as(change).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "to: 5 | to: 2", "to: 5 | to: 11", "least: 0 | least: 1000", "at-most: 2 | at-most: 1",
        "earliest: 2025-01-01 | earliest: 2026-12-31", "decimals: 3 | decimals: 6"})
    void what_is_as_much_as_may_be_is_no_flaw(String what, String by) {
        assertThat(text).as("the edit must fit the file").contains(what);
        assertThatCode(() -> QuestionnaireFile.parse("x.yaml", text.replaceFirst(Pattern.quote(what), by)))
                .doesNotThrowAnyException();
    }
}
