package org.indaba.conversation.input;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Language;

/** One thing that a person did, with what has to be looked up to decide about it. */
public sealed interface Input {
    /** When they did it: the channel's word for messages, the time of arrival for taps. */
    Instant at();

    /** The language of the person's app, where it is one that the product speaks. */
    Optional<Language> hint();

    /** Its moment, against which a message that is delivered after it can be told; empty where it has none. */
    default Optional<ChannelMoment> mark() {
        return Optional.empty();
    }

    /**
     * A message.
     *
     * @param messageKey the channel's name of it
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
    }

    /**
     * A tap.
     *
     * @param tap what its answer names
     * @param live the ordinal of the message that has the live buttons, where known
     * @param action what the button meant; empty where the product never made such a button
     * @param bubble the bubble that it names, where it names one that is this person's
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
     * A message was changed.
     *
     * @param messageKey the channel's name of it
     * @param bubble what is stored of that message; empty where nothing is
     * @param unchanged the text and the files are the stored ones, or the name is; or what is stored was changed later
     * @param wording how the text stands to the stored one
     */
    record Edited(
            Instant at, String messageKey, Optional<KeptBubble> bubble, boolean unchanged, Wording wording,
            MessageContent content, RecognizedInput heard)
            implements Input {
        /** How one text stands to the one before it. */
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

        /** As if the message were sent only now, as it reads now. */
        public Said said() {
            return new Said(at, hint(), messageKey, 0, 0, OptionalLong.empty(), content, heard, List.of());
        }
    }

    /**
     * A message that was parked when it came and is decided about later.
     *
     * @param consultation the one that was active when it came
     * @param place where the person was in it then
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

    /** A tap that was parked when it came, and is decided about as something else than a tap. */
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

    /** A tap that tells something about the person and was parked when it came: they have told it anew since. */
    record OvertakenFact(Tapped tap) implements OfTap {
        /** Where that is asked; empty where the tap tells nothing of the kind. */
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

    /** A change of a message that tells something about the person, parked when it came: they have told it anew since. */
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

    /** A tap on a choice that was parked when it came: its question has been answered anew since. */
    record Overtaken(Tapped tap, String consultation, String question, String value) implements OfTap {
        /** What a tap would be, were its question answered since; empty where it chooses nothing. */
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
            /** From here on the person goes on with the answers that the code stands for. */
            JOINED,
            /** Nobody has this code. */
            UNKNOWN,
            /** It stands for other answers, and there are some here already. */
            OF_OTHERS,
            /** It was typed where there is a better place for it. */
            MISPLACED
        }
    }

    /**
     * The link of somebody who is invited by name was opened.
     *
     * @param consultation to which; empty where it is not known
     * @param name who is invited; empty where it is not told
     * @param tap where it comes of a tap, what its answer names
     */
    record LinkOpened(
            Instant at, Optional<Language> hint, Outcome outcome, String consultation, String name,
            Optional<String> tap)
            implements Input {
        public enum Outcome {
            /** They answer for that name from here on. */
            ADMITTED,
            /** Somebody else does. */
            TAKEN,
            /** Nobody has this link. */
            UNKNOWN
        }
    }

    /**
     * A trial run of this consultation was asked for.
     *
     * @param mark of what asked for it
     */
    record Tried(Instant at, Optional<Language> hint, String consultation, Optional<ChannelMoment> mark) implements Input {}

    /** A dialog of the product's own that stood over the interview is over. */
    record Returned(Instant at, Optional<Language> hint) implements Input {}

    /** A message of a kind that cannot be an answer. */
    record Unsupported(Instant at, Optional<Language> hint, String kind) implements Input {}
}
