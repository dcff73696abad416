package org.indaba.coordination.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.ScopeText;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffEffect;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;

/** Shows the whole draft as the people who are asked will see it. */
record LaunchPreview(StaffContext office, LaunchDraft draft) {

    List<Paragraph> paragraphs() {
        List<Paragraph> all = new ArrayList<>();
        all.add(Paragraph.of(PhraseKey.LAUNCH_PREVIEW, Map.of("title", new PhraseArgument.Words(draft.title()))));
        all.add(Paragraph.of(PhraseKey.LAUNCH_WHERE, Map.of("where", ScopeText.value(draft.scope()))));
        all.add(Paragraph.of(PhraseKey.LAUNCH_LANGUAGES_ARE, Map.of("languages", new PhraseArgument.Tongues(draft.languages()))));
        all.add(draft.opens()
                .map(each -> Paragraph.of(PhraseKey.LAUNCH_OPENS, Map.of("date", new PhraseArgument.Moment(each, draft.zone()))))
                .orElse(Paragraph.of(PhraseKey.LAUNCH_OPENS_NOW)));
        draft.closes().ifPresent(each -> all.add(
                Paragraph.of(PhraseKey.LAUNCH_CLOSES, Map.of("date", PhraseArgument.Ending.of(each, draft.zone())))));
        all.add(Paragraph.of(PhraseKey.LAUNCH_CONTACT_IS, Map.of("contact", new PhraseArgument.Code(draft.contact()))));
        StaffEffect.Launched made = new ConsultationFactory(office, draft).launched();
        made.questions().orElse(office.officialQuestions()).questions().forEach(each -> all.addAll(asked(each)));
        return all;
    }

    /** A question in the coordinator's language, with its texts in the others. */
    private List<Paragraph> asked(Question question) {
        Language shown = draft.languages().contains(draft.language()) ? draft.language() : draft.languages().get(0);
        List<Paragraph> asked = new ArrayList<>();
        asked.add(Paragraph.of(PhraseKey.LAUNCH_ASKS, Map.of(
                "id", new PhraseArgument.Code(question.id()), "text", new PhraseArgument.Words(question.text().in(shown)))));
        asked.add(kind(question.kind()));
        asked.addAll(options(question.kind(), shown));
        if (isTyped(question)) {
            draft.languages().stream().filter(each -> !each.equals(shown)).forEach(each -> {
                asked.add(Paragraph.of(PhraseKey.LAUNCH_ASKS_IN, Map.of(
                        "language", new PhraseArgument.Tongues(List.of(each)),
                        "text", new PhraseArgument.Words(question.text().in(each)))));
                asked.addAll(options(question.kind(), each));
            });
        }
        return asked;
    }

    private boolean isTyped(Question question) {
        return draft.asked() != LaunchDraft.Asked.OFFICIAL
                && office.officialQuestions().question(question.id()).isEmpty();
    }

    /** The options, and the meanings of the ends of a scale. */
    private static List<Paragraph> options(QuestionKind kind, Language language) {
        if (kind instanceof QuestionKind.Scale scale) {
            return Stream.concat(
                            scale.low().map(each -> option(scale.from(), each.in(language))).stream(),
                            scale.high().map(each -> option(scale.to(), each.in(language))).stream())
                    .toList();
        }
        return numbered(kind.options().stream().map(each -> each.label().in(language)).toList());
    }

    /** A list with its numbers, which can be typed. */
    static List<Paragraph> numbered(List<String> labels) {
        return IntStream.range(0, labels.size()).mapToObj(i -> option(i + 1L, labels.get(i))).toList();
    }

    private static Paragraph option(long number, String label) {
        return Paragraph.of(PhraseKey.OPTION, Map.of("number", new PhraseArgument.Count(number), "label", new PhraseArgument.Words(label)));
    }

    private static Paragraph kind(QuestionKind kind) {
        return kind instanceof QuestionKind.Scale scale
                ? Paragraph.of(PhraseKey.LAUNCH_ASKS_SCALE, Map.of(
                        "from", new PhraseArgument.Count(scale.from()), "to", new PhraseArgument.Count(scale.to())))
                : Paragraph.of(PhraseKey.LAUNCH_ASKS_KIND, Map.of("kind", new PhraseArgument.Named(kind(kind.word()))));
    }

    /** The name of a kind on its button. */
    static PhraseKey kind(String word) {
        return PhraseKey.valueOf("ASKS_" + word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
