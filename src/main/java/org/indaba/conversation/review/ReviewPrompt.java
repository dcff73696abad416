package org.indaba.conversation.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Profile;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Standing;
import org.indaba.conversation.Tally;
import org.indaba.conversation.Value;
import org.indaba.conversation.prompt.Context;
import org.indaba.conversation.prompt.FactPrompt;
import org.indaba.conversation.prompt.InterviewPrompt;
import org.indaba.conversation.prompt.Prompts;
import org.indaba.questionnaire.Question;

/** All that was answered, to be looked at, changed and submitted. */
public record ReviewPrompt(Context at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(Line.REVIEW_HEAD));
        List<Question> questions = at.questions();
        for (int i = 0; i < questions.size(); i++) {
            paragraphs.add(reviewed(questions.get(i), ChooseQuestionPrompt.isLong(at) ? i + 1 : 0));
        }
        paragraphs.add(at.progress().publication()
                .flatMap(code -> Profile.of(Profile.PUBLICATIONS, code))
                .map(choice -> Paragraph.of(
                        Line.REVIEW_PUBLICATION, Map.of("publication", new Value.Named(choice.label()))))
                .orElse(Paragraph.of(Line.REVIEW_NOT_PUBLISHED)));
        Prompts.facts(at).forEach(each -> paragraphs.add(each.line()));
        paragraphs.add(Paragraph.of(submitted() ? Line.REVIEW_SUBMITTED : Line.REVIEW_SUBMIT));
        paragraphs.addAll(ChooseQuestionPrompt.byNumber(at));
        return paragraphs;
    }

    private boolean submitted() {
        return at.progress().standing() == Standing.SUBMITTED;
    }

    /** @param number what may be typed to choose it; 0 where there is a button for each */
    private Paragraph reviewed(Question question, int number) {
        Paragraph size = size(question);
        Map<String, Value> values = new HashMap<>(size.values());
        values.put("number", new Value.Count(number));
        values.put("id", new Value.Code(question.id()));
        values.put("question", new Value.Words(new QuestionWords(at).first(question)));
        return Paragraph.of(size.line(), values);
    }

    private Paragraph size(Question question) {
        Tally tally = at.progress().tally(question.id());
        if (at.progress().draft(question.id()).isPresent()) {
            return Paragraph.of(Line.REVIEW_DRAFT);
        } else if (!tally.answered()) {
            return Paragraph.of(tally.skipped() ? Line.REVIEW_SKIPPED : Line.REVIEW_OPEN);
        } else if (!question.kind().takesMessages()) {
            return Paragraph.of(Line.REVIEW_CHOSEN);
        }
        if (tally.words() == 0 && tally.voices() + tally.files() > 0) {
            List<String> kinds = new ArrayList<>(Collections.nCopies(tally.voices(), "voice"));
            kinds.addAll(Collections.nCopies(tally.files(), "file"));
            return Paragraph.of(Line.REVIEW_FILES, Map.of("kinds", new Value.Files(kinds)));
        }
        return Paragraph.of(Line.REVIEW_ANSWERED, Map.of(
                "words", new Value.Count(tally.words()),
                "voices", new Value.Count(tally.voices()),
                "files", new Value.Count(tally.files())));
    }

    @Override
    public List<Button> choices() {
        return at.questions().stream()
                .map(each -> Button.given(each.id(), at.action(Verb.OPEN, each.id()))).toList();
    }

    @Override
    public Optional<Optional<Action>> labelled(String text) {
        return new QuestionWords(at).named(text).map(Optional::of);
    }

    @Override
    public List<List<Button>> controls() {
        List<Button> onward = new ArrayList<>();
        at.unasked().ifPresent(question -> onward.add(at.button(Line.CONTINUE, Verb.FORWARD, question.id())));
        if (at.progress().standing() == Standing.OPEN) {
            onward.add(at.button(Line.SUBMIT, Verb.SUBMIT, ""));
        }
        return List.of(
                Prompts.facts(at).stream().map(FactPrompt::button).toList(),
                List.of(
                        at.button(Line.EDIT, Verb.EDIT, ""),
                        at.button(Line.PUBLICATION, Verb.FACT, Stage.PUBLICATION.name())),
                onward);
    }

    @Override
    public Layout layout() {
        return Layout.IN_ONE_ROW;
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        Heard heard = said.heard();
        if (heard.is(Line.BACK)) {
            return Optional.of(at.here(Verb.BACK));
        } else if (heard.goesOn()) {
            return at.unasked().map(each -> at.action(Verb.FORWARD, each.id()));
        }
        return heard.is(Line.SUBMIT) || heard.is(Line.REVIEW)
                ? Optional.of(at.action(Verb.REVIEW, ""))
                : Optional.empty();
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        if (heard.spells(Line.DELETE)) {
            return List.of(Paragraph.of(Line.DELETE_WHERE));
        }
        return List.of(Paragraph.of(submitted() ? Line.AFTER_SUBMISSION : Line.REVIEW_EXPECTED));
    }

    @Override
    public Place next() {
        return Place.at(Stage.REVIEW);
    }

    @Override
    public Place back() {
        return Place.at(Stage.PUBLICATION);
    }
}
