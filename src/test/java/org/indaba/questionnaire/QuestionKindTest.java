package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.indaba.questionnaire.parser.ParseResult;
import org.junit.jupiter.api.Test;

/** What follows from how a question is answered, and what of it an edition in use may not change. */
class QuestionKindTest {
    private static final TranslatedText TEXT = TranslatedText.same(List.of(Language.ENGLISH), "Kilos");
    private static final List<Option> OPTIONS = List.of(new Option("maize", TEXT), new Option("rice", TEXT));
    private static final QuestionKind OPEN = new QuestionKind.Open();
    private static final QuestionKind ONE_OF = new QuestionKind.OneOf(OPTIONS);
    private static final QuestionKind YES_NO = new QuestionKind.YesNo();
    private static final QuestionKind SCALE = new QuestionKind.Scale(1, 3, Optional.empty(), Optional.empty());
    private static final QuestionKind SEVERAL = new QuestionKind.Several(OPTIONS, 1, 2);
    private static final QuestionKind NUMBER = new QuestionKind.Number(Optional.of(TEXT), Optional.empty(), Optional.of(BigDecimal.TEN), 1);
    private static final QuestionKind DATE = new QuestionKind.Date(Optional.empty(), Optional.of(LocalDate.of(2026, 12, 31)));
    private static final List<QuestionKind> ALL = List.of(OPEN, ONE_OF, YES_NO, SCALE, SEVERAL, NUMBER, DATE);
    private static final Optional<TranslatedText> SAID = Optional.of(TEXT);
    private static final List<Question> ASKED = List.of(
            question(OPEN), question(ONE_OF), question(YES_NO), question(SCALE), question(SEVERAL), question(NUMBER),
            question(DATE), question(new QuestionKind.Scale(0, 3, Optional.empty(), Optional.empty())),
            question(new QuestionKind.Scale(1, 4, Optional.empty(), Optional.empty())),
            question(new QuestionKind.Scale(1, 3, SAID, Optional.empty())),
            question(new QuestionKind.Scale(1, 3, Optional.empty(), SAID)), question(new QuestionKind.Several(OPTIONS, 0, 2)),
            question(new QuestionKind.Several(OPTIONS, 1, 1)),
            question(new QuestionKind.Number(Optional.empty(), Optional.empty(), Optional.of(BigDecimal.TEN), 1)),
            question(new QuestionKind.Number(SAID, Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN), 1)),
            question(new QuestionKind.Number(SAID, Optional.empty(), Optional.of(BigDecimal.TEN), 2)),
            question(new QuestionKind.Date(Optional.empty(), Optional.empty())),
            new Question("q", TEXT, SAID, false, Optional.empty(), OPEN),
            new Question("q", TEXT, Optional.empty(), true, Optional.empty(), OPEN), when(new Condition.Answered(true)),
            when(new Condition.Answered(false)), when(new Condition.Is(Set.of("maize"))),
            when(new Condition.Not(Set.of("maize"))), when(new Condition.Is(Set.of("maize", "rice"))),
            when(new Condition.Between(Optional.empty(), Optional.of(BigDecimal.ONE))),
            when(new Condition.Between(Optional.of(BigDecimal.ONE), Optional.empty())),
            new Question("q", TEXT, Optional.empty(), SAID, false, Optional.empty(), OPEN));

    @Test
    void each_kind_has_its_permanent_word() {
        assertThat(ALL).extracting(QuestionKind::word)
                .containsExactly("open", "one-of", "yes-no", "scale", "several", "number", "date");
    }

    @Test
    void kinds_tell_what_may_be_chosen_and_typed() {
        assertThat(ALL).filteredOn(QuestionKind::takesMessages).containsExactly(OPEN);
        assertThat(ALL).filteredOn(QuestionKind::countsChoices).containsExactly(ONE_OF, YES_NO, SEVERAL);
        assertThat(ALL).filteredOn(QuestionKind::choosesSeveral).containsExactly(SEVERAL);
        assertThat(ONE_OF.codes()).containsExactly("maize", "rice");
        assertThat(YES_NO.codes()).containsExactly("yes", "no");
        assertThat(SCALE.codes()).containsExactly("1", "2", "3");
        assertThat(NUMBER.codes()).isEmpty();
    }

    @Test
    void what_is_typed_is_read_as_the_kind_has_it() {
        assertThat(OPEN.read("2", Language.ENGLISH)).isEqualTo(ParseResult.unread(ParseResult.Why.UNKNOWN));
        assertThat(code(SCALE.read("2", Language.ENGLISH))).isEqualTo("2");
        assertThat(SCALE.read("4", Language.ENGLISH)).isEqualTo(ParseResult.unread(ParseResult.Why.OUT_OF_BOUNDS));
        assertThat(code(SEVERAL.read("1, 2", Language.ENGLISH))).isEqualTo("maize rice");
        assertThat(code(NUMBER.read("7.5 kilos", Language.ENGLISH))).isEqualTo("7.5");
        assertThat(code(NUMBER.read("7,5", new Language("fr")))).isEqualTo("7.5");
        assertThat(NUMBER.read("11", Language.ENGLISH)).isEqualTo(ParseResult.unread(ParseResult.Why.OUT_OF_BOUNDS));
        assertThat(code(DATE.read("2026-11-24", Language.ENGLISH))).isEqualTo("2026-11-24");
        assertThat(code(((QuestionKind.Date) DATE).read(LocalDate.of(2026, 12, 31)))).isEqualTo("2026-12-31");
        assertThat(((QuestionKind.Date) DATE).read(LocalDate.of(2027, 1, 1)))
                .isEqualTo(ParseResult.unread(ParseResult.Why.OUT_OF_BOUNDS));
    }

    @Test
    void whatever_changes_what_is_asked_or_stored_is_another_edition() {
        Set<String> digests = new HashSet<>();
        ASKED.forEach(each -> digests.add(EditionRegistry.digest(alone(each))));
        assertThat(digests).hasSameSizeAs(ASKED);
    }

    /** Where it changed, a release would refuse every questionnaire that is in use. */
    @Test
    void the_digest_of_an_edition_is_the_same_in_every_release() {
        Questionnaire all = new Questionnaire(
                new Edition("x", "1"), TEXT, TEXT, new TreeMap<>(Map.of(Language.ENGLISH, TranslationStatus.DRAFT)), ASKED);
        assertThat(EditionRegistry.digest(all)).isEqualTo("ac80c182a3b0076407f4a42b73d3e6c1ed2329c6f21746a343c4f880d26ec7ab");
    }

    @Test
    void a_draft_alone_is_unofficial() {
        assertThat(List.of(TranslationStatus.values())).filteredOn(TranslationStatus::unofficial).containsExactly(TranslationStatus.DRAFT);
    }

    private static String code(ParseResult reading) {
        return reading instanceof ParseResult.Value value ? value.code() : reading.toString();
    }

    private static Question question(QuestionKind kind) {
        return new Question("q", TEXT, Optional.empty(), false, Optional.empty(), kind);
    }

    private static Question when(Condition.Test test) {
        return new Question("q", TEXT, Optional.empty(), false, Optional.of(new Condition("a", test)), OPEN);
    }

    private static Questionnaire alone(Question question) {
        return new Questionnaire(
                new Edition("x", "1"), TEXT, TEXT, new TreeMap<>(Map.of(Language.ENGLISH, TranslationStatus.DRAFT)),
                List.of(question));
    }
}
