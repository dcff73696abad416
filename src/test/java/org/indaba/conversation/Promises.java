package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Question;

/** What holds after every single step, whatever was done. */
record Promises(Walk walk, ConversationState before, Input input, Decision step) {

    static final Set<PhraseKey> FLOATING = Set.of(PhraseKey.TAP_EARLIER, PhraseKey.TAP_UNKNOWN, PhraseKey.NOTED, PhraseKey.BUBBLE_DELETED,
            PhraseKey.CHOSEN, PhraseKey.NOT_CHOSEN, PhraseKey.CHOOSE_MOST);

    void beforeStored() {
        a_tap_is_answered_once_and_nothing_else_is();
        a_message_is_kept_once_or_told_of();
        what_was_parked_is_told_of_and_moves_nobody_who_has_gone_on();
        what_comes_after_a_tap_that_was_sent_later_counts_where_it_was_sent();
        an_answer_is_never_a_question_to_a_human();
        nothing_is_stored_of_who_has_not_agreed();
        an_edit_corrects_what_is_stored();
        no_question_is_passed_over();
        the_buttons_stay_at_the_bottom();
        stop_and_help_answer();
    }

    void afterStored() {
        tallies_are_what_is_stored();
        a_dialog_stands_while_its_buttons_are_the_last();
    }

    /** Else its words and numbers would be taken out of the answers. */
    private void a_dialog_stands_while_its_buttons_are_the_last() {
        walk.conversation.dialog().ifPresent(dialog -> {
            Action.Verb verb = switch (dialog.kind()) {
                case LANGUAGE -> Action.Verb.LANGUAGE;
                case CONSULTATION -> Action.Verb.GO;
                case STOPPED, WITHDRAW -> Action.Verb.KEEP;
                case WITHDRAW_WHICH -> Action.Verb.WITHDRAW;
                case LAUNCH, REMINDING, ANNOUNCING, COMMAND -> Action.Verb.COORDINATE;
                case ASKING -> Action.Verb.ASK_END;
            };
            assertThat(walk.live).as("the buttons of the dialog %s", dialog)
                    .anyMatch(button -> button.action().verb() == verb);
        });
    }

    private void a_tap_is_answered_once_and_nothing_else_is() {
        List<String> answered = of(Effect.TapAnswered.class).stream().map(Effect.TapAnswered::tap).toList();
        assertThat(answered).as("answers to a tap").isEqualTo(
                input instanceof Input.Tapped tapped ? List.of(tapped.tap()) : List.of());
        of(Effect.TapAnswered.class).forEach(answer -> answer.line().ifPresent(line ->
                assertThat(FLOATING).as("lines that are short enough to float over a chat").contains(line.line())));
    }

    /** What is written aside goes to a human and nowhere else; what is written elsewhere never goes there. */
    private void an_answer_is_never_a_question_to_a_human() {
        boolean given = step.events().stream().anyMatch(each -> each instanceof Effect.BubbleKept
                || each instanceof Effect.ValueGiven value && value.message().isPresent()
                || each instanceof Effect.IdentityGiven);
        boolean command = input instanceof Input.Said said
                && (Command.parse(said.content()).isPresent() || said.heard().is(PhraseKey.STOP));
        if (isAside() && !command && !leadsOn()) {
            assertThat(given).as("a question that is stored as an answer").isFalse();
            assertThat(spoken()).as("whoever asks is told").isTrue();
        }
        assertThat(of(Effect.Asked.class)).as("questions to a human").hasSizeLessThanOrEqualTo(isAside() ? 1 : 0);
    }

    /** Words that lead on from a question do so beside it too. */
    private boolean leadsOn() {
        return input instanceof Input.Said said && Stream.of(
                        PhraseKey.NEXT, PhraseKey.GO_ON, PhraseKey.CONTINUE, PhraseKey.SKIP, PhraseKey.BACK, PhraseKey.REVIEW, PhraseKey.SUBMIT, PhraseKey.DONE)
                .anyMatch(said.heard()::is);
    }

    /** After a long pause it is an answer, which can be made a question by a tap. */
    private boolean isAside() {
        boolean longAgo = before.askMode().filter(each ->
                Duration.between(each.seen(), input.at()).compareTo(ConversationLimits.RESUME_AFTER) > 0).isPresent();
        boolean stands = before.dialog().filter(each -> each.kind() == ConversationState.Dialog.Kind.ASKING).isPresent();
        return !(longAgo && stands) && isWithinAside();
    }

    private boolean isWithinAside() {
        boolean on = walk.desk.help().here()
                && before.dialog().filter(each -> each.kind() == ConversationState.Dialog.Kind.ASKING).isPresent();
        return input instanceof Input.Said said && walk.desk.help().here()
                && before.askMode().filter(each -> on ? !each.beganAfter(said) : each.endedAfter(said)
                        && before.interview(each.consultation()).orElseThrow().standing().consented()).isPresent();
    }

    private void a_message_is_kept_once_or_told_of() {
        List<Effect.BubbleKept> kept = of(Effect.BubbleKept.class);
        assertThat(kept).as("bubbles of one input").hasSizeLessThanOrEqualTo(Walk.message(input).isPresent() ? 1 : 0);
        if (isAside()) {
            return;
        }
        Optional<InterviewProgress> there = before.active().flatMap(before::interview);
        if (!(input instanceof Input.Said said) || there.isEmpty() || !takesAnswers(there.get(), said)) {
            return;
        }
        boolean dialog = before.dialog().isPresent();
        boolean control = !said.heard().words().isEmpty() || !said.heard().numbered().isEmpty()
                || said.content().fileKinds().isEmpty() && said.content().text().strip().startsWith("/")
                || dialog && (said.heard().language().isPresent() || said.heard().number().isPresent() || names(said));
        if (control) {
            return;
        }
        if (said.content().isEmpty()) {
            assertThat(kept).as("an empty message is no bubble").isEmpty();
            assertThat(spoken()).as("it is told of").isTrue();
        } else if (isOver()) {
            assertThat(kept).as("what is over a bound is told of, and not stored").isEmpty();
            assertThat(of(Effect.Reacted.class)).as("it has no receipt").isEmpty();
        } else {
            assertThat(kept).as("a message at an open question is kept").hasSize(1);
            assertThat(of(Effect.Reacted.class)).as("and has its silent receipt").hasSize(1);
        }
    }

    private void what_was_parked_is_told_of_and_moves_nobody_who_has_gone_on() {
        if (!(input instanceof Input.Late late)) {
            return;
        }
        boolean listed = !of(Effect.BubblesListed.class).isEmpty() || !of(Effect.MyDataSent.class).isEmpty();
        assertThat(spoken() || listed).as("what was parked is told of").isTrue();
        Optional<InterviewProgress> there = before.interview(late.consultation());
        boolean gone = there.filter(each -> each.standing().consented() && !each.place().equals(late.place())).isPresent();
        boolean command = Command.parse(late.said().content()).isPresent() || late.said().heard().is(PhraseKey.STOP);
        boolean open = walk.desk.briefing(late.consultation()).filter(each -> each.open(input.at())).isPresent();
        if (gone && open && !command) {
            InterviewProgress now = step.next().interview(late.consultation()).orElseThrow();
            assertThat(now.place().equals(there.get().place()) || !isAskedStill(now, there.get().place()))
                    .as("what was parked moves nobody who has gone on").isTrue();
        }
    }

    private void nothing_is_stored_of_who_has_not_agreed() {
        for (Effect event : step.events()) {
            Optional<String> about = about(event);
            boolean agrees = of(Effect.Consented.class).stream().map(Effect.Consented::consultation).map(Optional::of)
                    .anyMatch(about::equals);
            boolean agreed = about.flatMap(before::interview).filter(each -> each.standing().consented()).isPresent();
            assertThat(about.isEmpty() || agrees || agreed).as("consent before %s", event).isTrue();
            ConsultationSummary briefing = about.flatMap(walk.desk::briefing).orElse(null);
            assertThat(briefing == null || event instanceof Effect.Stopped || event instanceof Effect.Withdrawn
                    || event instanceof Effect.Asked || briefing.open(input.at())).as("open while %s", event).isTrue();
        }
    }

    private static Optional<String> about(Effect event) {
        if (event instanceof Effect.ProfileSet set) {
            return Optional.of(set.consultation());
        } else if (event instanceof Effect.IdentityGiven given) {
            return Optional.of(given.consultation());
        } else if (event instanceof Effect.CapacityCleared cleared) {
            return Optional.of(cleared.consultation());
        } else if (event instanceof Effect.CapacitySet set) {
            return Optional.of(set.consultation());
        } else if (event instanceof Effect.BubbleKept kept) {
            return Optional.of(kept.consultation());
        } else if (event instanceof Effect.BubbleCorrected corrected) {
            return Optional.of(corrected.bubble().consultation());
        } else if (event instanceof Effect.BubbleDeleted deleted) {
            return Optional.of(deleted.bubble().consultation());
        } else if (event instanceof Effect.ValueGiven given) {
            return Optional.of(given.consultation());
        } else if (event instanceof Effect.ValueOvertaken late) {
            return Optional.of(late.consultation());
        } else if (event instanceof Effect.Skipped skipped) {
            return Optional.of(skipped.consultation());
        } else if (event instanceof Effect.Submitted submitted) {
            return Optional.of(submitted.consultation());
        } else if (event instanceof Effect.Stopped stopped) {
            return Optional.of(stopped.consultation());
        }
        if (event instanceof Effect.Asked asked) {
            return Optional.of(asked.consultation());
        }
        return event instanceof Effect.Withdrawn withdrawn ? Optional.of(withdrawn.consultation()) : Optional.empty();
    }

    private void an_edit_corrects_what_is_stored() {
        if (input instanceof Input.Edited edited) {
            boolean counts = !edited.unchanged() && edited.bubble().map(KeptBubble::consultation)
                    .flatMap(walk.desk::briefing).filter(each -> each.open(edited.at())).isPresent();
            boolean asItIs = counts && walk.desk.questionnaire(
                            before.interview(edited.bubble().get().consultation()).orElseThrow().edition())
                    .question(edited.bubble().get().question()).orElseThrow().kind().takesMessages()
                    && !isOver();
            assertThat(of(Effect.BubbleCorrected.class)).as("corrections").hasSizeBetween(asItIs ? 1 : 0, counts ? 1 : 0);
            assertThat(!counts || spoken()).as("whoever changes an answer is told what came of it").isTrue();
            if (counts && !asItIs && of(Effect.BubbleCorrected.class).isEmpty()) {
                assertThat(step.next().interviews().values().stream().map(InterviewProgress::answers).toList())
                        .as("what cannot be read changes nothing")
                        .isEqualTo(before.interviews().values().stream().map(InterviewProgress::answers).toList());
            }
        }
    }

    /** Whether it says that something is over a bound. */
    private boolean isOver() {
        return of(Effect.Spoke.class).stream().flatMap(each -> each.say().paragraphs().stream())
                .anyMatch(each -> each.line() == PhraseKey.OVER_MEND);
    }

    private boolean names(Input.Said said) {
        return walk.desk.briefings().values().stream().anyMatch(each -> said.content().text().equals(each.code())
                || each.title().in().containsValue(said.content().text()));
    }

    private boolean takesAnswers(InterviewProgress progress, Input.Said said) {
        ConsultationSummary briefing = walk.desk.briefing(before.active().orElseThrow()).orElseThrow();
        return progress.standing().consented() && !progress.stopped() && briefing.open(said.at())
                && isOpenQuestion(progress)
                && before.before().filter(each -> said.at().isBefore(each.until())).isEmpty()
                && progress.left().filter(each -> each.mark().isAfter(said)).isEmpty();
    }

    /** What was sent before a tap that led on counts where its person was, and moves nobody. */
    private void what_comes_after_a_tap_that_was_sent_later_counts_where_it_was_sent() {
        Optional<InterviewProgress> there = before.active().flatMap(before::interview);
        if (!(input instanceof Input.Said said) || there.isEmpty() || isAside() || before.dialog().isPresent()
                || Command.parse(said.content()).isPresent() || said.heard().is(PhraseKey.STOP)) {
            return;
        }
        Optional<InterviewPosition> left = there.get().left().filter(each -> each.mark().isAfter(said)).map(InterviewProgress.Left::place)
                .filter(each -> !each.equals(there.get().place()));
        if (left.isEmpty() || !there.get().standing().consented()
                || before.before().filter(each -> each.endedAfter(said)).isPresent()) {
            return;
        }
        String code = before.active().orElseThrow();
        InterviewProgress now = step.next().interview(code).orElseThrow();
        assertThat(now.place().equals(there.get().place()) || !isAskedStill(now, there.get().place()))
                .as("it moves nobody").isTrue();
        assertThat(of(Effect.BubbleKept.class)).as("its question")
                .allMatch(each -> each.question().equals(left.get().question()));
        assertThat(of(Effect.ValueGiven.class)).as("its question")
                .allMatch(each -> each.question().equals(left.get().question()));
        assertThat(spoken()).as("it is told of").isTrue();
    }

    private boolean isAskedStill(InterviewProgress progress, InterviewPosition place) {
        return place.question().isEmpty()
                || progress.isAsked(walk.desk.questionnaire(progress.edition()), place.question());
    }

    private boolean isOpenQuestion(InterviewProgress progress) {
        return progress.place().stage() == Stage.QUESTION
                && question(progress, progress.place().question()).kind().takesMessages();
    }

    private Question question(InterviewProgress progress, String id) {
        return walk.desk.questionnaire(progress.edition()).question(id).orElseThrow();
    }

    /** A place is left, and a question passed over, by a button, its word or a command alone. */
    private void no_question_is_passed_over() {
        of(Effect.Skipped.class).forEach(skipped -> {
            InterviewProgress progress = before.interview(skipped.consultation()).orElseThrow();
            assertThat(progress.place()).as("only the question on the screen is skipped")
                    .isEqualTo(InterviewPosition.question(skipped.question()));
            assertThat(progress.tally(skipped.question()).answered()).as("an answer is never skipped").isFalse();
            assertThat(meansToGoOn()).as("a question is skipped on purpose").isTrue();
        });
        boolean onlySaid = input instanceof Input.Said said && said.heard().equals(RecognizedInput.NOTHING)
                && !said.content().text().strip().startsWith("/") && !(before.dialog().isPresent() && names(said));
        before.interviews().forEach((code, progress) -> {
            InterviewProgress now = step.next().interview(code).orElseThrow();
            InterviewPosition after = now.place();
            if ((onlySaid || input instanceof Input.Edited || input instanceof Input.Unsupported)
                    && progress.standing() != InterviewStatus.WITHDRAWN && isOpenQuestion(progress)
                    && now.isAsked(walk.desk.questionnaire(progress.edition()), progress.place().question())) {
                assertThat(after).as("a place is left on purpose").isEqualTo(progress.place());
            }
        });
    }

    private boolean meansToGoOn() {
        Optional<Input.Said> message = Walk.message(input);
        if (message.isPresent()) {
            return message.get().heard().goesOn() || message.get().heard().is(PhraseKey.SKIP);
        }
        return input instanceof Input.Tapped tapped && tapped.action()
                .filter(each -> each.verb() == Action.Verb.NEXT || each.verb() == Action.Verb.SKIP).isPresent();
    }

    private void the_buttons_stay_at_the_bottom() {
        List<Effect.Spoke> waiting = of(Effect.Spoke.class).stream()
                .filter(each -> each.say().timing() == BotMessage.Timing.AFTER_SILENCE).toList();
        assertThat(waiting).as("messages that wait for silence").hasSizeLessThanOrEqualTo(1);
        Optional<String> active = step.next().active();
        boolean goesOn = active.flatMap(step.next()::interview)
                .filter(each -> !each.stopped() && each.standing() != InterviewStatus.WITHDRAWN
                        && each.standing() != InterviewStatus.REFUSED)
                .isPresent() && walk.desk.briefing(active.get()).orElseThrow().open(input.at());
        if (!goesOn) {
            return;
        }
        boolean bottom = true;
        for (Effect event : step.events()) {
            if (event instanceof Effect.Spoke spoke) {
                bottom = !spoke.say().rows().isEmpty();
            } else if (event instanceof Effect.BubblesListed) {
                bottom = true;
            } else if (event instanceof Effect.MyDataSent) {
                bottom = false;
            }
        }
        assertThat(bottom).as("the last message has the buttons: %s", step.events()).isTrue();
    }

    private void stop_and_help_answer() {
        for (String text : List.of("/stop", "STOP", "توقف", "/help")) {
            Input.Said said = new Input.Said(
                    input.at(), Optional.empty(), "m", Long.MAX_VALUE, Long.MAX_VALUE, OptionalLong.empty(),
                    MessageContent.text(text), Walk.HEARING.hear(text), List.of());
            List<Effect> events = InputDispatcher.advance(walk.desk, step.next(), said).events();
            assertThat(events).as("%s is answered", text).anyMatch(each -> each instanceof Effect.Spoke);
        }
    }

    private void tallies_are_what_is_stored() {
        walk.conversation.interviews().forEach((code, progress) -> {
            for (Question question : walk.desk.questionnaire(progress.edition()).questions()) {
                List<KeptBubble> stored = walk.notebook.bubbles(code, question.id());
                AnswerSummary tally = progress.tally(question.id());
                assertThat(tally.bubbles()).as("bubbles of %s %s", code, question.id()).isEqualTo(stored.size());
                if (question.kind().takesMessages()) {
                    assertThat(tally.words()).isEqualTo(stored.stream().mapToInt(KeptBubble::words).sum());
                    assertThat(tally.voices()).isEqualTo(stored.stream().mapToInt(KeptBubble::voices).sum());
                    assertThat(tally.files()).isEqualTo(stored.stream().mapToInt(KeptBubble::files).sum());
                }
            }
        });
    }

    private boolean spoken() {
        return step.events().stream().anyMatch(each -> each instanceof Effect.Spoke);
    }

    private <E extends Effect> List<E> of(Class<E> kind) {
        return step.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
