package org.indaba.conversation.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.prompt.CountryPrompt;
import org.indaba.conversation.prompt.FactPrompt;
import org.indaba.conversation.prompt.InterviewPrompt;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.conversation.prompt.PromptFactory;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Question;

/** Shows all answers, to be looked at, changed and submitted. */
public record ReviewPrompt(PromptContext at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(PhraseKey.REVIEW_HEAD));
        List<Question> questions = at.questions();
        for (int i = 0; i < questions.size(); i++) {
            paragraphs.add(reviewed(questions.get(i), ChooseQuestionPrompt.isLong(at) ? i + 1 : 0));
        }
        paragraphs.add(at.progress().publication()
                .flatMap(code -> Profile.of(Profile.PUBLICATIONS, code))
                .map(choice -> Paragraph.of(
                        PhraseKey.REVIEW_PUBLICATION, Map.of("publication", new PhraseArgument.Named(choice.label()))))
                .orElse(Paragraph.of(PhraseKey.REVIEW_NOT_PUBLISHED)));
        PromptFactory.facts(at).forEach(each -> paragraphs.add(each.line()));
        paragraphs.add(Paragraph.of(PhraseKey.REVIEW_CHOOSE, Map.of(
                "id", new PhraseArgument.Code(questions.get(0).id()),
                "fact", new PhraseArgument.Named(new CountryPrompt(at).name()))));
        paragraphs.addAll(ChooseQuestionPrompt.byNumber(at));
        paragraphs.add(Paragraph.of(submitted() ? PhraseKey.REVIEW_SUBMITTED
                : isComplete() ? PhraseKey.REVIEW_COMPLETE : PhraseKey.REVIEW_SUBMIT));
        return paragraphs;
    }

    /** Whether nothing is left to be said, so that who skipped much need not wonder: it can be submitted as it is. */
    private boolean isComplete() {
        List<Question> questions = at.questions();
        return questions.stream().anyMatch(each -> at.progress().tally(each.id()).answered())
                && questions.stream().allMatch(this::isSettled);
    }

    private boolean isSettled(Question question) {
        AnswerSummary tally = at.progress().tally(question.id());
        return at.progress().draft(question.id()).isEmpty()
                && (tally.answered() || tally.skipped() && !question.required());
    }

    private boolean submitted() {
        return at.progress().standing() == InterviewStatus.SUBMITTED;
    }

    /** @param number the number that may be typed to choose it; 0 where there is a button for each */
    private Paragraph reviewed(Question question, int number) {
        Paragraph size = size(question);
        Map<String, PhraseArgument> values = new HashMap<>(size.values());
        values.put("number", new PhraseArgument.Count(number));
        values.put("id", new PhraseArgument.Code(question.id()));
        values.put("question", new PhraseArgument.Words(new QuestionLabel(at).first(question)));
        return Paragraph.of(size.line(), values);
    }

    private Paragraph size(Question question) {
        AnswerSummary tally = at.progress().tally(question.id());
        if (at.progress().draft(question.id()).isPresent()) {
            return Paragraph.of(PhraseKey.REVIEW_DRAFT);
        } else if (!tally.answered()) {
            return Paragraph.of(tally.skipped() ? PhraseKey.REVIEW_SKIPPED : PhraseKey.REVIEW_OPEN);
        } else if (!question.kind().takesMessages()) {
            return Paragraph.of(PhraseKey.REVIEW_CHOSEN);
        }
        if (tally.words() == 0 && tally.voices() + tally.files() > 0) {
            List<String> kinds = new ArrayList<>(Collections.nCopies(tally.voices(), "voice"));
            kinds.addAll(Collections.nCopies(tally.files(), "file"));
            return Paragraph.of(PhraseKey.REVIEW_FILES, Map.of("kinds", new PhraseArgument.Files(kinds)));
        }
        return Paragraph.of(PhraseKey.REVIEW_ANSWERED, Map.of(
                "words", new PhraseArgument.Count(tally.words()),
                "voices", new PhraseArgument.Count(tally.voices()),
                "files", new PhraseArgument.Count(tally.files())));
    }

    @Override
    public List<Button> choices() {
        return at.questions().stream()
                .map(each -> Button.given(each.id(), at.action(Verb.OPEN, each.id()))).toList();
    }

    @Override
    public Optional<Optional<Action>> labelled(String text) {
        return new QuestionLabel(at).named(text).map(Optional::of);
    }

    @Override
    public List<List<Button>> controls() {
        List<Button> onward = new ArrayList<>();
        at.unasked().ifPresent(question -> onward.add(at.button(PhraseKey.CONTINUE, Verb.FORWARD, question.id())));
        if (at.progress().standing() == InterviewStatus.OPEN) {
            onward.add(at.button(PhraseKey.SUBMIT, Verb.SUBMIT, ""));
        }
        return List.of(
                PromptFactory.facts(at).stream().map(FactPrompt::button).toList(),
                List.of(
                        at.button(PhraseKey.EDIT, Verb.EDIT, ""),
                        at.button(PhraseKey.PUBLICATION, Verb.FACT, Stage.PUBLICATION.name())),
                onward);
    }

    @Override
    public Layout layout() {
        return Layout.IN_ONE_ROW;
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        RecognizedInput heard = said.heard();
        if (heard.is(PhraseKey.BACK)) {
            return Optional.of(at.here(Verb.BACK));
        } else if (heard.goesOn()) {
            return at.unasked().map(each -> at.action(Verb.FORWARD, each.id()));
        }
        return heard.is(PhraseKey.SUBMIT) || heard.is(PhraseKey.REVIEW)
                ? Optional.of(at.action(Verb.REVIEW, ""))
                : Optional.empty();
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        if (heard.spells(PhraseKey.DELETE)) {
            return List.of(Paragraph.of(PhraseKey.DELETE_WHERE));
        }
        return List.of(Paragraph.of(submitted() ? PhraseKey.AFTER_SUBMISSION : PhraseKey.REVIEW_EXPECTED));
    }

    @Override
    public InterviewPosition next() {
        return InterviewPosition.at(Stage.REVIEW);
    }

    @Override
    public InterviewPosition back() {
        return InterviewPosition.at(Stage.PUBLICATION);
    }
}
