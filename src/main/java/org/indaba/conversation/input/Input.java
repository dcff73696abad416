package org.indaba.conversation.input;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Language;

/** One thing that a person did, with everything that has to be looked up to decide about it. */
public sealed interface Input {
    /** The time of the act: the channel's time for messages, the time of arrival for button presses. */
    Instant at();

    /** The language of the person's app, where the product has it. */
    Optional<Language> hint();

    /** Its moment, with which a message that is delivered later can be compared; empty where it has none. */
    default Optional<ChannelMoment> mark() {
        return Optional.empty();
    }

    /**
     * A message.
     *
     * @param messageKey the channel's name of the message
     * @param order the channel's order of things, see {@code channel.Inbound}
     * @param ordinal its place among the messages of the chat
     * @param live the ordinal of the message that has the live buttons, where known
     * @param listed the bubbles of the question whose bubbles are on the screen, in order; empty elsewhere
     */
    record Said(
            Instant at,
            Optional<Language> hint,
            String messageKey,
            long order,
            long ordinal,
            OptionalLong live,
            MessageContent content,
            RecognizedInput heard,
            List<KeptBubble> listed)
            implements Input {
        @Override
        public Optional<ChannelMoment> mark() {
            return Optional.of(ChannelMoment.of(this));
        }

        /** The same message, as if this had been typed in it. */
        public Said saying(String text) {
            return new Said(
                    at, hint, messageKey, order, ordinal, live, MessageContent.text(text), RecognizedInput.NOTHING, listed);
        }
    }

    /**
     * A button press.
     *
     * @param tap the id by which it is answered
     * @param live the ordinal of the message that has the live buttons, where known
     * @param action what the button meant; empty where the product never made such a button
     * @param bubble the bubble that it names, where that belongs to this person
     */
    record Tapped(
            Instant at,
            Optional<Language> hint,
            String tap,
            long order,
            OptionalLong live,
            Optional<Action> action,
            Optional<KeptBubble> bubble)
            implements Input {
        @Override
        public Optional<ChannelMoment> mark() {
            return Optional.of(ChannelMoment.of(this));
        }
    }

    /**
     * An edited message.
     *
     * @param messageKey the channel's name of the message
     * @param bubble the bubble that is stored for it; empty where there is none
     * @param unchanged true where text and files, or the name, are the stored ones, or the stored ones are newer
     * @param wording how the text relates to the stored one
     */
    record Edited(
            Instant at, String messageKey, Optional<KeptBubble> bubble, boolean unchanged, Wording wording,
            MessageContent content, RecognizedInput heard)
            implements Input {
        /** The relation of one text to the one before it. */
        public enum Wording {
            SAME,
            NO_LONGER,
            LONGER;

            public static Wording of(String before, String now) {
                if (before.equals(now)) {
                    return SAME;
                }
                return now.length() > before.length() ? LONGER : NO_LONGER;
            }
        }

        @Override
        public Optional<Language> hint() {
            return Optional.empty();
        }

        /** The edited message as if it were sent only now. */
        public Said said() {
            return new Said(at, hint(), messageKey, 0, 0, OptionalLong.empty(), content, heard, List.of());
        }
    }

    /**
     * A message that was parked when it came and is decided about later.
     *
     * @param consultation the consultation that was active when it came
     * @param place the person's position in it then
     * @param overtaken whether the one value that is asked for at {@code place} has been given since
     */
    record Late(Said said, String consultation, InterviewPosition place, boolean overtaken) implements Input {
        @Override
        public Instant at() {
            return said.at();
        }

        @Override
        public Optional<Language> hint() {
            return said.hint();
        }

        @Override
        public Optional<ChannelMoment> mark() {
            return said.mark();
        }
    }

    /** A button press that was parked when it came, and is decided about in another form. */
    sealed interface OfTap extends Input {
        Tapped tap();

        @Override
        default Instant at() {
            return tap().at();
        }

        @Override
        default Optional<Language> hint() {
            return tap().hint();
        }

        @Override
        default Optional<ChannelMoment> mark() {
            return tap().mark();
        }
    }

    /**
     * A button press that gives a fact about the person and was parked when it came; they have told the fact anew since.
     */
    record OvertakenFact(Tapped tap) implements OfTap {
        /** The stage at which the fact is asked; empty where the button gives none. */
        public static Optional<Stage> asked(Action action) {
            return switch (action.verb()) {
                case TYPE -> Optional.of(Stage.STAKEHOLDER_TYPE);
                case STATUS -> Optional.of(Stage.ITU_STATUS);
                case COUNTRY -> Optional.of(Stage.COUNTRY);
                case RECORDINGS -> Optional.of(Stage.RECORDINGS);
                case PUBLISH -> Optional.of(Stage.PUBLICATION);
                case MYSELF -> Optional.of(Stage.ORGANIZATION);
                default -> Optional.empty();
            };
        }
    }

    /** An edit of a message that gives a fact about the person, parked when it came; they have told the fact anew since. */
    record OvertakenChange(Edited edited) implements Input {
        @Override
        public Instant at() {
            return edited.at();
        }

        @Override
        public Optional<Language> hint() {
            return edited.hint();
        }
    }

    /** A button press for a choice that was parked when it came; its question has been answered anew since. */
    record Overtaken(Tapped tap, String consultation, String question, String value) implements OfTap {
        /** The form of a button press whose question was answered since; empty where it chooses nothing. */
        public static Optional<Overtaken> of(Tapped tap) {
            return tap.action()
                    .filter(action -> action.verb() == Action.Verb.OPTION && action.argument().indexOf('/') > 0)
                    .map(action -> {
                        int slash = action.argument().indexOf('/');
                        return new Overtaken(
                                tap, action.consultation(), action.argument().substring(0, slash),
                                action.argument().substring(slash + 1));
                    });
        }
    }

    /** A code to come back was typed, which is never an answer. */
    record CodeTyped(Instant at, Optional<Language> hint, Outcome outcome) implements Input {
        public enum Outcome {
            /** The person continues with the answers that the code stands for. */
            JOINED,
            /** Nobody has this code. */
            UNKNOWN,
            /** The code stands for other answers, and there are some here already. */
            OF_OTHERS,
            /** The code was typed at the wrong place. */
            MISPLACED
        }
    }

    /**
     * The link of somebody who is invited by name was opened.
     *
     * @param consultation the consultation; empty where the link is not known
     * @param name the invited name; empty where it is not shown
     * @param tap for a button press, the id by which it is answered
     */
    record LinkOpened(
            Instant at, Optional<Language> hint, Outcome outcome, String consultation, String name,
            Optional<String> tap)
            implements Input {
        public enum Outcome {
            /** They answer for that name from here on. */
            ADMITTED,
            /** Somebody else answers for it. */
            TAKEN,
            /** Nobody has this link. */
            UNKNOWN
        }
    }

    /**
     * A trial run of this consultation was requested.
     *
     * @param mark the moment of the request
     */
    record Tried(Instant at, Optional<Language> hint, String consultation, Optional<ChannelMoment> mark) implements Input {}

    /** A dialog of the product that interrupted the interview is over. */
    record Returned(Instant at, Optional<Language> hint) implements Input {}

    /** A message of a kind that cannot be an answer. */
    record Unsupported(Instant at, Optional<Language> hint, String kind) implements Input {}
}
