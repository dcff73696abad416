package org.indaba.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action.Verb;
import org.indaba.questionnaire.Kind;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;

/**
 * What a person sees at each place of an interview: the prompt, and the buttons under it.
 *
 * @param language the one they are spoken to in, one that the questionnaire has
 */
record Screens(Briefing briefing, Questionnaire questionnaire, Language language) {
    /** Bubbles of an answer that are listed at a time: a button each, and room for the controls. */
    static final int BUBBLES_SHOWN = Pace.MOST_BUTTONS - 2;

    /** The message that asks for what is expected at this place, with its buttons. */
    Say prompt(Progress progress, Paragraph... before) {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(before));
        paragraphs.addAll(paragraphs(progress));
        return new Say(paragraphs, rows(progress), Say.Timing.AT_ONCE);
    }

    /** What may be chosen here: numbered from 1 when typed. */
    List<Button> choices(Progress progress) {
        List<Button> choices = new ArrayList<>();
        switch (progress.place().stage()) {
            case LANGUAGE -> briefing.languages(questionnaire).forEach(each -> choices.add(languageButton(each)));
            case CONSENT -> {
                choices.add(Button.of(Line.I_AGREE, action(Verb.AGREE, "")));
                choices.add(Button.of(Line.NO_THANK_YOU, action(Verb.REFUSE, "")));
            }
            case STAKEHOLDER_TYPE -> add(choices, Verb.TYPE, Profile.STAKEHOLDER_TYPES);
            case ITU_STATUS -> add(choices, Verb.STATUS, Profile.ITU_STATUSES);
            case PUBLICATION -> add(choices, Verb.PUBLISH, Profile.PUBLICATIONS);
            case QUESTION -> choices.addAll(screen(progress).choices());
            case REVIEW, CHOOSE_QUESTION -> progress.questions(questionnaire).forEach(question ->
                    choices.add(Button.given(question.id(), action(Verb.OPEN, question.id()))));
            default -> { }
        }
        return choices;
    }

    /** What else may be done here. */
    List<Button> controls(Progress progress) {
        Place place = progress.place();
        List<Button> controls = new ArrayList<>();
        switch (place.stage()) {
            case STAKEHOLDER_TYPE -> controls.add(control(Line.SKIP, Verb.SKIP, place));
            case ITU_STATUS, COUNTRY -> {
                controls.add(control(Line.SKIP, Verb.SKIP, place));
                controls.add(control(Line.BACK, Verb.BACK, place));
            }
            case QUESTION -> {
                boolean goesOn = progress.tally(place.question()).answered() || asked(progress).required()
                        || progress.draft(place.question()).isPresent();
                controls.add(goesOn ? control(Line.NEXT, Verb.NEXT, place) : control(Line.SKIP, Verb.SKIP, place));
                controls.add(control(Line.BACK, Verb.BACK, place));
                asked(progress).section().ifPresent(section -> controls.add(
                        Button.of(Line.READ_SECTION, action(Verb.READ, place.question() + "/0"))));
            }
            case PUBLICATION, NAME -> controls.add(control(Line.BACK, Verb.BACK, place));
            case ORGANIZATION -> {
                if (progress.publication().equals(Optional.of(Profile.NAMED.code()))) {
                    controls.add(Button.of(Line.I_ANSWER_FOR_MYSELF, action(Verb.MYSELF, "")));
                }
                controls.add(control(Line.BACK, Verb.BACK, place));
            }
            case REVIEW -> {
                controls.add(Button.of(Line.EDIT, action(Verb.EDIT, "")));
                controls.add(control(Line.PUBLICATION, Verb.BACK, place));
                unasked(progress).ifPresent(question ->
                        controls.add(Button.of(Line.CONTINUE, action(Verb.FORWARD, question.id()))));
                if (progress.standing() == Standing.OPEN) {
                    controls.add(Button.of(Line.SUBMIT, action(Verb.SUBMIT, "")));
                }
            }
            case CHOOSE_QUESTION -> controls.add(control(Line.BACK, Verb.BACK, place));
            case BUBBLES -> {
                controls.add(Button.of(Line.ADD_MORE, action(Verb.ADD, place.question())));
                controls.add(control(Line.REVIEW, Verb.BACK, place));
            }
            default -> { }
        }
        return controls;
    }

    /** Choices one below the other, languages two by two, letters of questions side by side, and the controls side by side below. */
    List<List<Button>> rows(Progress progress) {
        List<Button> choices = choices(progress);
        List<Button> controls = controls(progress);
        List<List<Button>> rows = new ArrayList<>();
        if (progress.place().stage() == Stage.LANGUAGE) {
            rows.addAll(languageRows(briefing.languages(questionnaire)));
        } else if (choices.size() <= Pace.MOST_BUTTONS) {
            boolean letters = switch (progress.place().stage()) {
                case REVIEW, CHOOSE_QUESTION, CONSENT -> true;
                case QUESTION -> screen(progress).sideBySide();
                default -> false;
            };
            if (letters && !choices.isEmpty()) {
                rows.add(choices);
            } else {
                choices.forEach(each -> rows.add(List.of(each)));
            }
        }
        if (progress.place().stage() == Stage.REVIEW) {
            rows.add(controls.subList(0, 2));
            rows.add(controls.subList(2, controls.size()));
        } else {
            rows.add(controls);
        }
        rows.removeIf(List::isEmpty);
        return rows;
    }

    /**
     * The receipt for a bubble, after a while of silence; at once where it says where the person is, so that the
     * receipt of the next bubble does not take its place.
     */
    Say saved(Progress progress, boolean welcomeBack) {
        List<Paragraph> paragraphs = new ArrayList<>();
        if (welcomeBack) {
            paragraphs.add(Paragraph.of(Line.WELCOME_BACK));
            paragraphs.add(question(progress));
        }
        paragraphs.add(Paragraph.of(Line.SAVED));
        return new Say(paragraphs, rows(progress), welcomeBack ? Say.Timing.AT_ONCE : Say.Timing.AFTER_SILENCE);
    }

    /** The bubbles of an answer from the {@code from}th on, a button to delete each. */
    Say bubbles(Progress progress, List<KeptBubble> bubbles, int from) {
        String question = progress.place().question();
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(Line.BUBBLES, Map.of("id", new Value.Code(question))));
        List<List<Button>> rows = new ArrayList<>();
        int end = Math.min(bubbles.size(), from + BUBBLES_SHOWN);
        for (int i = from; i < end; i++) {
            KeptBubble bubble = bubbles.get(i);
            paragraphs.add(Paragraph.of(
                    Line.BUBBLE,
                    Map.of("number", new Value.Count(i + 1), "excerpt", excerpt(bubble))));
            rows.add(List.of(new Button(
                    new Button.Label.Control(
                            bubbles.size() == 1
                                    ? Paragraph.of(Line.DELETE)
                                    : Paragraph.of(Line.DELETE_NUMBER, Map.of("number", new Value.Count(i + 1)))),
                    action(Verb.DELETE_BUBBLE, question + "/" + Long.toString(bubble.id(), Character.MAX_RADIX)))));
        }
        List<Button> controls = new ArrayList<>();
        if (end < bubbles.size()) {
            controls.add(Button.of(Line.MORE, action(Verb.BUBBLES, question + "/" + end)));
        }
        controls.addAll(controls(progress));
        rows.add(controls);
        return new Say(paragraphs, rows, Say.Timing.AT_ONCE);
    }

    private static Value excerpt(KeptBubble bubble) {
        return bubble.words() > 0 || bubble.kinds().isEmpty()
                ? new Value.Excerpt(bubble.id())
                : new Value.Files(bubble.kinds());
    }

    /** The text that a question is about, from a place on, over the buttons of where the person is. */
    Say section(Progress progress, String question, int from) {
        Passage passage = new Passage(
                questionnaire.question(question).flatMap(Question::section).map(each -> each.in(language)).orElse(""));
        List<List<Button>> rows = new ArrayList<>();
        passage.next(from).ifPresent(next -> rows.add(List.of(
                Button.of(Line.MORE, action(Verb.READ, question + "/" + next)))));
        rows.addAll(rows(progress));
        String part = passage.part(from);
        return new Say(
                List.of(part.isEmpty()
                        ? Paragraph.of(Line.SECTION_EMPTY)
                        : Paragraph.of(Line.SECTION_PART, Map.of("text", new Value.Words(part)))),
                rows, Say.Timing.AT_ONCE);
    }

    /** The text of a question as it is shown, and stored with the answer. */
    String shown(String question) {
        return questionnaire.question(question).orElseThrow().text().in(language);
    }

    Value.Words title() {
        return new Value.Words(briefing.title().in(briefing.in(language)));
    }

    Action action(Verb verb, String argument) {
        return new Action(verb, briefing.code(), argument);
    }

    /** Whether the answer to this question is made of messages as they are. */
    boolean isMessages(String question) {
        return questionnaire.question(question).filter(each -> !each.kind().takesMessages()).isEmpty();
    }

    /** Whether a message here is part of an answer. */
    boolean isOpenQuestion(Progress progress) {
        return progress.place().stage() == Stage.QUESTION && asked(progress).kind().takesMessages();
    }

    /** The first question that the person has neither answered nor skipped: where they go on after a look back. */
    Optional<Question> unasked(Progress progress) {
        boolean all = progress.standing() == Standing.SUBMITTED;
        return progress.questions(questionnaire).stream()
                .filter(each -> !all && progress.tally(each.id()).equals(Tally.NONE)).findFirst();
    }

    /** Whether the choices here are more than buttons can hold, and stand in the text. */
    boolean isTyped(Progress progress) {
        return progress.place().stage() != Stage.LANGUAGE && choices(progress).size() > Pace.MOST_BUTTONS;
    }

    /** Whether a text is read as a whole here, so that a single number in it is not a tap, and 3.5 is not the button 35. */
    boolean isReadWhole(Progress progress) {
        return progress.place().stage() == Stage.QUESTION
                && (asked(progress).kind() instanceof Kind.Scale || asked(progress).kind().choosesSeveral() && isTyped(progress));
    }

    /** Whether a number in this text is the place of a choice in the list. */
    boolean countsChoices(Progress progress, String typed) {
        Stage stage = progress.place().stage();
        if (stage != Stage.QUESTION) {
            return stage != Stage.CONSENT;
        }
        Kind kind = asked(progress).kind();
        boolean words = typed.codePoints().anyMatch(Character::isAlphabetic);
        return kind.countsChoices() && !(kind.choosesSeveral() && words) && screen(progress).isNumbered();
    }

    /** Whether what may be chosen here are options with labels of the questionnaire's own. */
    boolean hasOptions(Progress progress) {
        return progress.place().stage() == Stage.QUESTION && !asked(progress).kind().options().isEmpty();
    }

    QuestionScreen screen(Progress progress) {
        return new QuestionScreen(this, progress, asked(progress));
    }

    Question asked(Progress progress) {
        return questionnaire.question(progress.place().question()).orElseThrow();
    }

    private List<Paragraph> paragraphs(Progress progress) {
        return switch (progress.place().stage()) {
            case LANGUAGE -> List.of(Paragraph.of(Line.CHOOSE_LANGUAGE));
            case CONSENT -> consent();
            case STAKEHOLDER_TYPE -> List.of(Paragraph.of(Line.ASK_STAKEHOLDER_TYPE));
            case ITU_STATUS -> List.of(Paragraph.of(Line.ASK_ITU_STATUS));
            case COUNTRY -> List.of(Paragraph.of(Line.ASK_COUNTRY));
            case QUESTION -> questionParagraphs(progress);
            case PUBLICATION -> List.of(Paragraph.of(Line.ASK_PUBLICATION));
            case NAME -> List.of(Paragraph.of(Line.ASK_NAME));
            case ORGANIZATION -> List.of(Paragraph.of(Line.ASK_ORGANIZATION));
            case REVIEW -> review(progress);
            case CHOOSE_QUESTION -> chooseQuestion(progress);
            case BUBBLES -> List.of(
                    Paragraph.of(Line.BUBBLES, Map.of("id", new Value.Code(progress.place().question()))));
        };
    }

    private List<Paragraph> consent() {
        int count = questionnaire.questions().size();
        long required = questionnaire.questions().stream().filter(Question::required).count();
        return List.of(
                Paragraph.of(required > 0 ? Line.CONSENT_REQUIRED : Line.CONSENT, Map.of(
                        "title", title(),
                        "purpose", new Value.Words(questionnaire.purpose().in(language)),
                        "count", new Value.Count(count),
                        "required", new Value.Count(required),
                        "minutes", new Value.Count((long) count * Pace.MINUTES_A_QUESTION))),
                Paragraph.of(Line.CONSENT_TELEGRAM),
                Paragraph.of(Line.CONSENT_CONTINUE, Map.of("operator", new Value.Words(briefing.operator().in(briefing.in(language))))));
    }

    private Paragraph question(Progress progress) {
        String id = progress.place().question();
        List<Question> questions = progress.questions(questionnaire);
        long number = questions.stream().filter(each -> questionnaire.number(each.id()) <= questionnaire.number(id)).count();
        return Paragraph.of(Line.QUESTION, Map.of(
                "number", new Value.Count(number),
                "total", new Value.Count(questions.size()),
                "id", new Value.Code(id),
                "text", new Value.Words(shown(id))));
    }

    private List<Paragraph> questionParagraphs(Progress progress) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(question(progress));
        QuestionScreen screen = screen(progress);
        paragraphs.addAll(screen.below());
        if (questionnaire.translations().get(language).unofficial()) {
            paragraphs.add(Paragraph.of(Line.UNOFFICIAL));
        }
        paragraphs.addAll(screen.howTo());
        return paragraphs;
    }

    private List<Paragraph> review(Progress progress) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(Line.REVIEW_HEAD));
        for (Question question : progress.questions(questionnaire)) {
            paragraphs.add(reviewed(question, progress));
        }
        paragraphs.add(progress.publication()
                .flatMap(code -> Profile.of(Profile.PUBLICATIONS, code))
                .map(choice -> Paragraph.of(
                        Line.REVIEW_PUBLICATION, Map.of("publication", new Value.Named(choice.label()))))
                .orElse(Paragraph.of(Line.REVIEW_NOT_PUBLISHED)));
        paragraphs.add(Paragraph.of(
                progress.standing() == Standing.SUBMITTED ? Line.REVIEW_SUBMITTED : Line.REVIEW_SUBMIT));
        typeTheName(paragraphs, progress);
        return paragraphs;
    }

    private List<Paragraph> chooseQuestion(Progress progress) {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(Line.CHOOSE_QUESTION)));
        typeTheName(paragraphs, progress);
        return paragraphs;
    }

    /** Where there are more questions than buttons. */
    private void typeTheName(List<Paragraph> paragraphs, Progress progress) {
        if (isTyped(progress)) {
            String first = progress.questions(questionnaire).get(0).id();
            paragraphs.add(Paragraph.of(Line.TYPE_THE_NAME, Map.of("id", new Value.Code(first))));
        }
    }

    private static Paragraph reviewed(Question question, Progress progress) {
        Value.Code id = new Value.Code(question.id());
        Tally tally = progress.tally(question.id());
        if (progress.draft(question.id()).isPresent()) {
            return Paragraph.of(Line.REVIEW_DRAFT, Map.of("id", id));
        } else if (!tally.answered()) {
            return Paragraph.of(tally.skipped() ? Line.REVIEW_SKIPPED : Line.REVIEW_OPEN, Map.of("id", id));
        } else if (!question.kind().takesMessages()) {
            return Paragraph.of(Line.REVIEW_CHOSEN, Map.of("id", id));
        }
        if (tally.words() == 0 && tally.voices() + tally.files() > 0) {
            List<String> kinds = new ArrayList<>(Collections.nCopies(tally.voices(), "voice"));
            kinds.addAll(Collections.nCopies(tally.files(), "file"));
            return Paragraph.of(Line.REVIEW_FILES, Map.of("id", id, "kinds", new Value.Files(kinds)));
        }
        return Paragraph.of(Line.REVIEW_ANSWERED, Map.of(
                "id", id,
                "words", new Value.Count(tally.words()),
                "voices", new Value.Count(tally.voices()),
                "files", new Value.Count(tally.files())));
    }

    private Button control(Line line, Verb verb, Place place) {
        return Button.of(line, action(verb, from(place)));
    }

    /** Where a control stood: so that a button of an earlier place is known for one. */
    static String from(Place place) {
        return place.question().isEmpty() ? "-" + place.stage() : place.question();
    }

    private void add(List<Button> choices, Verb verb, List<Profile.Choice> from) {
        for (Profile.Choice choice : from) {
            choices.add(Button.of(choice.label(), action(verb, choice.code())));
        }
    }

    /** Two in a row, and all of them: names of languages are short, and a screen that shows none has no way on. */
    static List<List<Button>> languageRows(List<Language> languages) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < languages.size(); i += 2) {
            rows.add(languages.subList(i, Math.min(i + 2, languages.size())).stream()
                    .map(Screens::languageButton)
                    .toList());
        }
        return rows;
    }

    private static Button languageButton(Language language) {
        return new Button(
                new Button.Label.LanguageName(language.tag()), new Action(Verb.LANGUAGE, "", language.tag()));
    }
}
