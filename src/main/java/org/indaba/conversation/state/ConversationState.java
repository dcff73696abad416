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
 * All that is remembered of a respondent's conversation between two turns. Holds no word of what they wrote.
 *
 * @param active the code of the consultation that a message belongs to
 * @param before the one that was active before, so that a message sent before the switch finds its place
 * @param dialog a question of the product's own that stands over the interview
 * @param aside the last time that the person asked a human
 * @param interviews by the consultation's code
 * @param trial the trial run that goes on, or that was left standing
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
     * Which consultation was active until when.
     *
     * @param mark of what ended it; empty where it was not remembered
     */
    public record Before(String consultation, Instant until, Optional<ChannelMoment> mark) {

        /**
         * Whether the message was sent while that consultation was active. A message's time and a tap's are told by two
         * clocks, so what the channel brings later was never sent before.
         */
        public boolean endedAfter(Input.Said said) {
            return mark.map(each -> each.isAfter(said)).orElse(said.at().isBefore(until));
        }
    }

    /**
     * A question that stands over the interview until it is answered or passed over.
     *
     * @param consultation what it is about; empty where it is about all, or none. Of a command: its word, and what it is
     *     about as its buttons have it
     */
    public record Dialog(Kind kind, String consultation) {
        public enum Kind {
            LANGUAGE,
            CONSULTATION,
            STOPPED,
            WITHDRAW_WHICH,
            WITHDRAW,
            /** A consultation is being launched; what for, the draft says. */
            LAUNCH,
            /** What is written is a question to a human, see {@link AskPersonMode}. */
            ASKING,
            /** Many are about to be reminded, or are being reminded. */
            REMINDING,
            /** An announcement to many is being put together, or goes out. */
            ANNOUNCING,
            /** A command of someone with a role waits for a yes, for a choice or for the word of a button. */
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

    /** Whether the tap, on a button of this consultation, was sent before the person stopped or went to another. */
    public boolean isOvertaken(Input.Tapped tap, String consultation) {
        boolean elsewhere = !active.equals(Optional.of(consultation));
        return Stream.concat(
                        active.flatMap(this::interview).flatMap(InterviewProgress::stop).stream(),
                        before.filter(any -> elsewhere).flatMap(Before::mark).stream())
                .anyMatch(each -> each.isAfter(tap));
    }

    /** A fact about the person that a message gave, and in which consultation. */
    public record Stated(String consultation, FactSources.Fact fact) {}

    public Optional<Stated> statedBy(String message) {
        return interviews.entrySet().stream()
                .flatMap(each -> each.getValue().given().by(message).stream().map(fact -> new Stated(each.getKey(), fact)))
                .findFirst();
    }

    /** What a person told about themselves: in which consultation, and where that is asked. */
    public record Told(String consultation, Stage stage) {}

    /** What this message told about the person, as a name, a country or a choice. */
    public Optional<Told> toldBy(String message) {
        return interviews.entrySet().stream()
                .flatMap(each -> each.getValue().given().toldBy(message).stream()
                        .map(stage -> new Told(each.getKey(), stage)))
                .findFirst();
    }

    /**
     * The latest moment that is remembered, in milliseconds, or place in a channel's order where that is later still; 0
     * where there is none. A channel whose order is the clock's goes on from there, though the clock was set back.
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

    /** Whether they have agreed to answer anywhere, and have not deleted their answers since. */
    public boolean agreed() {
        return interviews.values().stream().anyMatch(each -> each.standing().consented());
    }

    public ConversationState language(Language now) {
        return new ConversationState(Optional.of(now), active, before, dialog, askMode, interviews, trial);
    }

    /** {@code consultation} is active from {@code at} on, and from what has this mark. */
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

    /** The same without a dialog of this kind; with any other. */
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

    /** As if this consultation had never been heard of: what was answered to it is nobody's any more. */
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

    /** As it was before the trial; what was sent in it and comes late is known for that. */
    public ConversationState trialOver(Instant at, Optional<ChannelMoment> mark) {
        SortedMap<String, InterviewProgress> others = new TreeMap<>(interviews);
        others.remove(TrialState.CODE);
        Optional<String> back = active.filter(TrialState::is).isPresent() ? trial.flatMap(TrialState::from) : active;
        Optional<Before> left = active.filter(TrialState::is).isPresent() ? Optional.of(new Before(TrialState.CODE, at, mark)) : before;
        return new ConversationState(language, back, left, Optional.empty(), askMode, others, Optional.empty());
    }
}
