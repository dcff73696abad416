package org.indaba.conversation.state;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.Input;
import org.indaba.questionnaire.Language;

/**
 * The state of a respondent's conversation between two turns. It contains no text of theirs.
 *
 * @param active the code of the consultation that a message belongs to
 * @param before the consultation that was active before, so that a message sent before the switch is assigned correctly
 * @param dialog a question of the product that interrupts the interview
 * @param aside the last time that the person asked a human
 * @param interviews the progress by the consultation's code
 * @param trial the trial run that goes on, or was not ended
 */
public record ConversationState(
        Optional<Language> language,
        Optional<String> active,
        Optional<Before> before,
        Optional<Dialog> dialog,
        Optional<AskPersonMode> askMode,
        SortedMap<String, InterviewProgress> interviews,
        Optional<TrialState> trial) {

    /**
     * A consultation that was active until a time.
     *
     * @param mark the moment of the input that ended it; empty where it is not known
     */
    public record Before(String consultation, Instant until, Optional<ChannelMoment> mark) {

        /**
         * Tells whether the message was sent while that consultation was active. The times of a message and of a button
         * press come from two clocks, so a later input of the channel was never sent earlier.
         */
        public boolean endedAfter(Input.Said said) {
            return mark.map(each -> each.isAfter(said)).orElse(said.at().isBefore(until));
        }
    }

    /**
     * A question that interrupts the interview until it is answered or ignored.
     *
     * @param consultation the consultation that it is about; empty where it is about all, or none. For a command it is the
     *      command's word and object, as in its buttons
     */
    public record Dialog(Kind kind, String consultation) {
        public enum Kind {
            LANGUAGE,
            CONSULTATION,
            STOPPED,
            WITHDRAW_WHICH,
            WITHDRAW,
            /** A consultation is being launched; the draft has the details. */
            LAUNCH,
            /** The person is writing a question to a human, see {@link AskPersonMode}. */
            ASKING,
            /** A reminder is being prepared, or sent. */
            REMINDING,
            /** An announcement is being prepared, or sent. */
            ANNOUNCING,
            /** A command of somebody with a role waits for a yes, for a choice or for the word of a button. */
            COMMAND
        }
    }

    public static final ConversationState NEW = new ConversationState(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Collections.emptySortedMap(), Optional.empty());

    public ConversationState {
        interviews = Collections.unmodifiableSortedMap(new TreeMap<>(interviews));
    }

    public Optional<InterviewProgress> interview(String consultation) {
        return Optional.ofNullable(interviews.get(consultation));
    }

    /**
     * Tells whether the button press, on a button of this consultation, was sent before the person stopped or went to
     * another one.
     */
    public boolean isOvertaken(Input.Tapped tap, String consultation) {
        boolean elsewhere = !active.equals(Optional.of(consultation));
        return Stream.concat(
                        active.flatMap(this::interview).flatMap(InterviewProgress::stop).stream(),
                        before.filter(any -> elsewhere).flatMap(Before::mark).stream())
                .anyMatch(each -> each.isAfter(tap));
    }

    /** A fact about the person that a message gave, and its consultation. */
    public record Stated(String consultation, FactSources.Fact fact) {}

    public Optional<Stated> statedBy(String message) {
        return interviews.entrySet().stream()
                .flatMap(each -> each.getValue().given().by(message).stream().map(fact -> new Stated(each.getKey(), fact)))
                .findFirst();
    }

    /** A fact that a person told about themselves: its consultation, and the stage where it is asked. */
    public record Told(String consultation, Stage stage) {}

    /** The fact that this message gave about the person: a name, a country or a choice. */
    public Optional<Told> toldBy(String message) {
        return interviews.entrySet().stream()
                .flatMap(each -> each.getValue().given().toldBy(message).stream()
                        .map(stage -> new Told(each.getKey(), stage)))
                .findFirst();
    }

    /**
     * The latest known time in milliseconds, or place in a channel's order where that is greater; 0 where there is none. A
     * channel whose order is the clock's continues from it, even where the clock was set back.
     */
    public long latest() {
        LongStream.Builder all = LongStream.builder();
        for (InterviewProgress each : interviews.values()) {
            all.add(each.seen().toEpochMilli());
            each.left().ifPresent(left -> all.add(left.mark().order()));
            each.stop().ifPresent(stop -> all.add(stop.order()));
        }
        askMode.ifPresent(each -> {
            all.add(each.seen().toEpochMilli()).add(each.from().order());
            each.until().ifPresent(until -> all.add(until.order()));
        });
        before.ifPresent(each -> {
            all.add(each.until().toEpochMilli());
            each.mark().ifPresent(mark -> all.add(mark.order()));
        });
        return all.build().max().orElse(0);
    }

    /** Tells whether they have agreed to answer anywhere, and have not deleted their answers since. */
    public boolean agreed() {
        return interviews.values().stream().anyMatch(each -> each.standing().consented());
    }

    public ConversationState language(Language now) {
        return new ConversationState(Optional.of(now), active, before, dialog, askMode, interviews, trial);
    }

    /** Makes {@code consultation} the active one from {@code at} on, after the input with this mark. */
    public ConversationState active(String consultation, Instant at, Optional<ChannelMoment> mark) {
        Optional<Before> left = active.filter(each -> !each.equals(consultation)).map(each -> new Before(each, at, mark));
        return new ConversationState(
                language, Optional.of(consultation), left.isPresent() ? left : before, dialog, askMode, interviews,
                trial);
    }

    public ConversationState dialog(Dialog now) {
        return new ConversationState(language, active, before, Optional.of(now), askMode, interviews, trial);
    }

    public ConversationState askMode(AskPersonMode now) {
        return new ConversationState(language, active, before, dialog, Optional.of(now), interviews, trial);
    }

    public ConversationState withoutDialog() {
        return new ConversationState(language, active, before, Optional.empty(), askMode, interviews, trial);
    }

    /** Returns the state without a dialog of this kind; any other stays. */
    public ConversationState withoutDialog(Dialog.Kind kind) {
        return isAt(kind) ? withoutDialog() : this;
    }

    public boolean isAt(Dialog.Kind kind) {
        return dialog.filter(each -> each.kind() == kind).isPresent();
    }

    public ConversationState interview(String consultation, InterviewProgress progress) {
        SortedMap<String, InterviewProgress> changed = new TreeMap<>(interviews);
        changed.put(consultation, progress);
        return new ConversationState(language, active, before, dialog, askMode, changed, trial);
    }

    public ConversationState trial(TrialState now) {
        return new ConversationState(language, active, before, dialog, askMode, interviews, Optional.of(now));
    }

    /** Returns the state as if this consultation had never been entered: its answers belong to nobody any more. */
    public ConversationState without(String consultation) {
        boolean tried = trial.filter(each -> each.consultation().equals(consultation)).isPresent();
        Predicate<String> other = code -> !code.equals(consultation) && !(tried && TrialState.is(code));
        SortedMap<String, InterviewProgress> others = new TreeMap<>(interviews);
        others.keySet().removeIf(other.negate());
        return new ConversationState(
                language, active.filter(other), before.filter(each -> other.test(each.consultation())),
                dialog.filter(each -> other.test(each.consultation())),
                askMode.filter(each -> other.test(each.consultation())), others,
                tried ? Optional.empty() : trial);
    }

    /** Returns the state from before the trial; messages that were sent in it and come late are recognised. */
    public ConversationState trialOver(Instant at, Optional<ChannelMoment> mark) {
        SortedMap<String, InterviewProgress> others = new TreeMap<>(interviews);
        others.remove(TrialState.CODE);
        Optional<String> back = active.filter(TrialState::is).isPresent() ? trial.flatMap(TrialState::from) : active;
        Optional<Before> left = active.filter(TrialState::is).isPresent() ? Optional.of(new Before(TrialState.CODE, at, mark)) : before;
        return new ConversationState(language, back, left, Optional.empty(), askMode, others, Optional.empty());
    }
}
