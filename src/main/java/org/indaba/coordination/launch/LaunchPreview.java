package org.indaba.coordination.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.coordination.Deed;
import org.indaba.coordination.Office;
import org.indaba.coordination.Where;
import org.indaba.questionnaire.Kind;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;

/** All of what is about to be launched, as those who are asked will see it. */
record LaunchPreview(Office office, LaunchDraft draft) {

    List<Paragraph> paragraphs() {
        List<Paragraph> all = new ArrayList<>();
        all.add(Paragraph.of(Line.LAUNCH_PREVIEW, Map.of("title", new Value.Words(draft.title()))));
        all.add(Paragraph.of(Line.LAUNCH_WHERE, Map.of("where", Where.value(draft.scope()))));
        all.add(Paragraph.of(Line.LAUNCH_LANGUAGES_ARE, Map.of("languages", new Value.Tongues(draft.languages()))));
        all.add(draft.opens()
                .map(each -> Paragraph.of(Line.LAUNCH_OPENS, Map.of("date", new Value.Moment(each, draft.zone()))))
                .orElse(Paragraph.of(Line.LAUNCH_OPENS_NOW)));
        draft.closes().ifPresent(each -> all.add(
                Paragraph.of(Line.LAUNCH_CLOSES, Map.of("date", Value.Ending.of(each, draft.zone())))));
        all.add(Paragraph.of(Line.LAUNCH_CONTACT_IS, Map.of("contact", new Value.Code(draft.contact()))));
        Deed.Launched made = new ConsultationFactory(office, draft).launched();
        made.questions().orElse(office.officialQuestions()).questions().forEach(each -> all.addAll(asked(each)));
        return all;
    }

    /** A question in the coordinator's language, and what was typed of it in the others. */
    private List<Paragraph> asked(Question question) {
        Language shown = draft.languages().contains(draft.language()) ? draft.language() : draft.languages().get(0);
        List<Paragraph> asked = new ArrayList<>();
        asked.add(Paragraph.of(Line.LAUNCH_ASKS, Map.of(
                "id", new Value.Code(question.id()), "text", new Value.Words(question.text().in(shown)))));
        asked.add(kind(question.kind()));
        asked.addAll(options(question.kind(), shown));
        if (isTyped(question)) {
            draft.languages().stream().filter(each -> !each.equals(shown)).forEach(each -> {
                asked.add(Paragraph.of(Line.LAUNCH_ASKS_IN, Map.of(
                        "language", new Value.Tongues(List.of(each)),
                        "text", new Value.Words(question.text().in(each)))));
                asked.addAll(options(question.kind(), each));
            });
        }
        return asked;
    }

    private boolean isTyped(Question question) {
        return draft.asked() != LaunchDraft.Asked.OFFICIAL
                && office.officialQuestions().question(question.id()).isEmpty();
    }

    /** What is chosen from, and what the ends of a scale mean. */
    private static List<Paragraph> options(Kind kind, Language language) {
        if (kind instanceof Kind.Scale scale) {
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
        return Paragraph.of(Line.OPTION, Map.of("number", new Value.Count(number), "label", new Value.Words(label)));
    }

    private static Paragraph kind(Kind kind) {
        return kind instanceof Kind.Scale scale
                ? Paragraph.of(Line.LAUNCH_ASKS_SCALE, Map.of(
                        "from", new Value.Count(scale.from()), "to", new Value.Count(scale.to())))
                : Paragraph.of(Line.LAUNCH_ASKS_KIND, Map.of("kind", new Value.Named(kind(kind.word()))));
    }

    /** What a kind is called on its button. */
    static Line kind(String word) {
        return Line.valueOf("ASKS_" + word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
