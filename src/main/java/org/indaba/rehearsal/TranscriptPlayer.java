package org.indaba.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.Decision;
import org.indaba.conversation.Effect;
import org.indaba.conversation.InputDispatcher;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.DocumentList;
import org.indaba.conversation.screen.FollowUpMessages;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.RenderedMessage;
import org.indaba.questionnaire.Language;

/** Plays one person's conversation act by act with the same core as the server, and writes it down. */
public final class TranscriptPlayer {
    /** The time between two acts, unless they come in a burst. */
    private static final Duration THINKING = Duration.ofMinutes(1);

    private static final Duration BURST = Duration.ofSeconds(1);

    private final ConsultationDirectory desk;
    private final Phrasebook phrases;
    private final InputRecognizer hearing;
    private final UnaryOperator<ConversationState> between;
    private final Optional<Language> appLanguage;
    private final RehearsalStore notebook = new RehearsalStore();
    private ConversationState conversation = ConversationState.NEW;
    private Instant now;
    private final List<RenderedMessage.Key> earlier = new ArrayList<>();
    private List<RenderedMessage.Key> live = List.of();
    private Optional<Effect.Spoke> waiting = Optional.empty();
    private int sent;
    private int messages;

    /** @param between a conversion of the conversation between two acts, such as into its stored form and back */
    public TranscriptPlayer(
            ConsultationDirectory desk, Phrasebook phrases, InputRecognizer hearing, Optional<Language> appLanguage, Instant start,
            UnaryOperator<ConversationState> between) {
        this.desk = desk;
        this.phrases = phrases;
        this.hearing = hearing;
        this.appLanguage = appLanguage;
        this.now = start;
        this.between = between;
    }

    public ConversationState conversation() {
        return conversation;
    }

    public RehearsalStore notebook() {
        return notebook;
    }

    /** The number of messages that the bot has sent. */
    public int messages() {
        return messages;
    }

    /** Returns the lines that the bot says after a silence. */
    public List<String> settle() {
        List<String> lines = new ArrayList<>();
        waiting.ifPresent(spoke -> show(spoke, lines));
        waiting = Optional.empty();
        return lines;
    }

    /**
     * @param burst true where the act follows the one before within two seconds
     * @return the bot's reactions
     */
    public List<String> play(TranscriptAct act, boolean burst) {
        now = now.plus(burst ? BURST : THINKING);
        if (act instanceof TranscriptAct.Waits waits) {
            now = now.plus(waits.duration());
            return List.of();
        }
        Optional<Input> input = input(act);
        if (input.isEmpty()) {
            return List.of("< (there is no such button)");
        }
        Decision step = InputDispatcher.advance(desk, conversation, input.get());
        conversation = between.apply(step.next());
        List<String> lines = new ArrayList<>();
        MessageContent content = content(input.get());
        Optional<String> message =
                input.get() instanceof Input.Said said ? Optional.of(said.messageKey()) : Optional.empty();
        for (Effect event : step.events()) {
            notebook.note(event, message, content, input.get().at());
            tell(event, lines);
        }
        return lines;
    }

    private void tell(Effect event, List<String> lines) {
        if (event instanceof Effect.Spoke spoke) {
            if (!spoke.say().rows().isEmpty()) {
                waiting = Optional.empty();
            }
            if (spoke.say().timing() == BotMessage.Timing.AFTER_SILENCE) {
                waiting = Optional.of(spoke);
            } else {
                show(spoke, lines);
            }
        } else if (event instanceof Effect.Reacted) {
            lines.add(TranscriptFormat.REACTION);
        } else if (event instanceof Effect.TapAnswered answered) {
            answered.line().ifPresent(line ->
                    lines.add(TranscriptFormat.tapAnswer(phrases.say(answered.language(), line, lookup()))));
        } else if (event instanceof Effect.MyDataSent data) {
            messages++;
            lines.add(TranscriptFormat.file(phrases.say(
                    data.language(), Paragraph.of(PhraseKey.MY_DATA),
                    lookup())));
        } else if (event instanceof Effect.CalendarSent calendar) {
            messages++;
            lines.add(TranscriptFormat.file(phrases.say(
                    calendar.language(), Paragraph.of(PhraseKey.SCHEDULE_CAPTION), lookup())));
        } else if (event instanceof Effect.DocumentsListed listed) {
            DocumentList.of(desk, conversation, now, listed, List.of()).ifPresent(spoke -> tell(spoke, lines));
        } else if (event instanceof Effect.DocumentSent sent) {
            DocumentList.withheld(desk, conversation, now, sent, Optional.empty()).ifPresent(spoke -> tell(spoke, lines));
        } else if (event instanceof Effect.BubblesListed listed) {
            FollowUpMessages.bubbles(
                            desk, conversation, listed, notebook.bubbles(listed.consultation(), listed.question()))
                    .ifPresent(spoke -> tell(spoke, lines));
        }
    }

    private void show(Effect.Spoke spoke, List<String> lines) {
        RenderedMessage rendered = phrases.render(spoke.language(), spoke.say(), lookup());
        if (!rendered.rows().isEmpty()) {
            earlier.addAll(live);
            live = rendered.rows().stream().flatMap(List::stream).toList();
        }
        messages++;
        lines.addAll(TranscriptFormat.message(rendered));
    }

    private Optional<Input> input(TranscriptAct act) {
        if (act instanceof TranscriptAct.Types types) {
            return Optional.of(said(now, MessageContent.text(types.text()), hearing.hear(types.text())));
        } else if (act instanceof TranscriptAct.TypedBefore before) {
            return Optional.of(
                    said(now.minus(before.late()), MessageContent.text(before.text()), hearing.hear(before.text())));
        } else if (act instanceof TranscriptAct.Sends sends) {
            return Optional.of(said(
                    now, new MessageContent(sends.caption(), List.of(sends.kind()), sends.huge(), 0, sends.seconds()),
                    RecognizedInput.NOTHING));
        } else if (act instanceof TranscriptAct.SendsOther other) {
            return Optional.of(new Input.Unsupported(now, appLanguage, other.kind()));
        } else if (act instanceof TranscriptAct.Edits edits) {
            Optional<KeptBubble> bubble = notebook.ofMessage(Integer.toString(edits.message()));
            String key = Integer.toString(edits.message());
            boolean unchanged = bubble.flatMap(each -> notebook.text(each.id())).equals(Optional.of(edits.text()))
                    || conversation.statedBy(key).filter(each -> notebook.says(each, edits.text())).isPresent();
            return Optional.of(new Input.Edited(
                    now, key, bubble, unchanged,
                    Input.Edited.Wording.of(
                            bubble.flatMap(each -> notebook.text(each.id())).orElse(""), edits.text()),
                    MessageContent.text(edits.text()), hearing.hear(edits.text())));
        } else if (act instanceof TranscriptAct.Taps taps) {
            return live.stream().filter(key -> key.label().equals(taps.label())).findFirst()
                    .map(key -> tapped(Action.parse(key.data())));
        } else if (act instanceof TranscriptAct.TapsAgain again) {
            return earlier.stream().filter(key -> key.label().equals(again.label())).reduce((one, later) -> later)
                    .map(key -> tapped(Action.parse(key.data())));
        } else if (act instanceof TranscriptAct.Forges forged) {
            return Optional.of(tapped(Action.parse(forged.data())));
        }
        throw new IllegalArgumentException("no input for " + act);
    }

    private Input said(Instant at, MessageContent content, RecognizedInput heard) {
        int number = ++sent;
        return new Input.Said(
                at, appLanguage, Integer.toString(number), at.getEpochSecond(), number, OptionalLong.empty(), content,
                heard, listed());
    }

    private List<KeptBubble> listed() {
        return conversation.active()
                .flatMap(code -> conversation.interview(code).map(InterviewProgress::place)
                        .filter(place -> place.stage() == Stage.BUBBLES)
                        .map(place -> notebook.bubbles(code, place.question())))
                .orElse(List.of());
    }

    private Input tapped(Optional<Action> action) {
        Optional<KeptBubble> bubble = action
                .filter(each -> each.verb() == Action.Verb.DELETE_BUBBLE)
                .map(each -> each.argument().substring(each.argument().indexOf('/') + 1))
                .flatMap(this::bubble);
        return new Input.Tapped(
                now, appLanguage, "tap", now.getEpochSecond(), OptionalLong.empty(), action, bubble);
    }

    private Optional<KeptBubble> bubble(String id) {
        try {
            return notebook.bubble(Long.parseLong(id, Character.MAX_RADIX));
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }

    private static MessageContent content(Input input) {
        if (input instanceof Input.Said said) {
            return said.content();
        }
        return input instanceof Input.Edited edited ? edited.content() : MessageContent.text("");
    }

    private LateLookup lookup() {
        return new LateLookup() {
            @Override
            public Optional<String> excerpt(long bubble) {
                return notebook.text(bubble);
            }

            @Override
            public List<Instant> downloads(String consultation) {
                return List.of();
            }

            @Override
            public Optional<String> receipt(String consultation) {
                return Optional.of("REHE-ARSA-L000");
            }
        };
    }
}
