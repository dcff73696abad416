package org.indaba.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.Decision;
import org.indaba.conversation.Effect;
import org.indaba.conversation.HelpContacts;
import org.indaba.conversation.InputDispatcher;
import org.indaba.conversation.StorageLimits;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Language;

/**
 * One person's conversation as it must be: the same decisions over a memory of its own, which no transaction, no fault and
 * no restart touches.
 */
final class Shadow {
    final Ledger ledger = new Ledger();
    ConversationState conversation = ConversationState.NEW;

    /** What must come of this, which the product has taken. @param live the ordinal of the message with the live buttons */
    List<Effect> take(
            Inbound inbound, ConsultationDirectory desk, OptionalLong live, Instant now, Optional<ParkedInput.Then> parked,
            Supplier<HelpContacts> help) {
        Optional<Input> input = input(inbound, live, now)
                .map(each -> parked.flatMap(then -> late(each, then)).orElse(each));
        if (input.isEmpty()) {
            return List.of();
        }
        HelpContacts helped = InputDispatcher.mayAsk(conversation, input.get()) ? help.get() : HelpContacts.UNASKED;
        ConsultationDirectory within = desk.within(parked.isPresent() ? StorageLimits.NONE : World.BOUNDS);
        Decision step = InputDispatcher.advance(within.with(helped), conversation, input.get());
        conversation = step.next();
        Optional<Ledger.Told> told = told(inbound);
        step.events().forEach(each -> ledger.note(each, told, now));
        return step.events();
    }

    private Optional<Input> late(Input came, ParkedInput.Then then) {
        if (came instanceof Input.Tapped tapped) {
            Optional<Input> choice = Input.Overtaken.of(tapped)
                    .filter(tap -> ledger.valueGivenSince(tap.consultation(), tap.question(), then.at())).map(each -> each);
            return choice.or(() -> tapped.action()
                    .filter(action -> Input.OvertakenFact.asked(action)
                            .filter(stage -> ledger.toldSince(action.consultation(), stage, then.at())).isPresent())
                    .map(action -> new Input.OvertakenFact(tapped)));
        }
        if (came instanceof Input.Edited edited) {
            return conversation.toldBy(edited.messageKey())
                    .filter(told -> ledger.toldSince(told.consultation(), told.stage(), then.at()))
                    .map(any -> new Input.OvertakenChange(edited));
        }
        return !(came instanceof Input.Said said) ? Optional.empty() : then.whereabouts().map(there -> new Input.Late(
                said, there.consultation(), there.place(),
                ledger.valueGivenSince(there.consultation(), there.place().question(), then.at())
                        || ledger.toldSince(there.consultation(), there.place().stage(), then.at())));
    }

    private static Optional<Ledger.Told> told(Inbound inbound) {
        if (inbound instanceof Inbound.Message message) {
            return Optional.of(new Ledger.Told(
                    message.messageKey(), message.sentAt(), message.ordinal(),
                    content(message.text(), message.attachments()), names(message.attachments())));
        }
        return inbound instanceof Inbound.Edit edit
                ? Optional.of(new Ledger.Told(
                        edit.messageKey(), edit.editedAt(), 0, content(edit.text(), edit.attachments()),
                        names(edit.attachments())))
                : Optional.empty();
    }

    private Optional<Input> input(Inbound inbound, OptionalLong live, Instant now) {
        if (inbound instanceof Inbound.Message message) {
            return Optional.of(new Input.Said(
                    message.sentAt(), hint(message.languageHint()), message.messageKey(), message.order(),
                    message.ordinal(), live, content(message.text(), message.attachments()),
                    World.HEARING.hear(message.text()), listed()));
        } else if (inbound instanceof Inbound.Edit edit) {
            Optional<Ledger.Bubble> bubble = ledger.ofMessage(edit.messageKey());
            boolean unchanged = bubble.filter(each -> each.text.equals(edit.text())).isPresent()
                    || bubble.flatMap(each -> each.edited).filter(edit.editedAt()::isBefore).isPresent()
                    || conversation.statedBy(edit.messageKey())
                            .map(each -> ledger.identities.get(each.consultation() + " " + each.fact().name()))
                            .filter(edit.text().strip()::equals).isPresent();
            return Optional.of(new Input.Edited(
                    edit.editedAt(), edit.messageKey(), bubble.map(Ledger.Bubble::kept), unchanged,
                    Input.Edited.Wording.of(bubble.map(each -> each.text).orElse(""), edit.text()),
                    content(edit.text(), edit.attachments()), World.HEARING.hear(edit.text())));
        } else if (inbound instanceof Inbound.Tap tap) {
            Optional<Action> action = Action.parse(tap.data());
            return Optional.of(new Input.Tapped(
                    now, hint(tap.languageHint()), tap.tap(), tap.order(), live, action, action.flatMap(this::named)));
        } else if (inbound instanceof Inbound.Unsupported other) {
            return Optional.of(new Input.Unsupported(other.sentAt(), hint(other.languageHint()), other.kind()));
        }
        return Optional.empty();
    }

    private static List<String> names(List<Attachment> files) {
        return files.stream().flatMap(each -> each.name().stream()).toList();
    }

    private static MessageContent content(String text, List<Attachment> attachments) {
        return new MessageContent(text, attachments.stream().map(Attachment::kind).toList(), false,
                attachments.stream().mapToLong(each -> Attachment.counted(each.bytes().stream().boxed().findFirst())).sum());
    }

    private static Optional<Language> hint(Optional<String> tag) {
        return tag.map(each -> each.toLowerCase(Locale.ROOT)).map(Language::new)
                .filter(World.PHRASES.languages()::contains);
    }

    private List<KeptBubble> listed() {
        return conversation.active()
                .flatMap(code -> conversation.interview(code).map(InterviewProgress::place)
                        .filter(place -> place.stage() == Stage.BUBBLES)
                        .map(place -> kept(code, place)))
                .orElse(List.of());
    }

    private List<KeptBubble> kept(String code, InterviewPosition place) {
        return ledger.of(code, place.question()).stream().map(Ledger.Bubble::kept).toList();
    }

    private Optional<KeptBubble> named(Action action) {
        int slash = action.argument().indexOf('/');
        if (action.verb() != Action.Verb.DELETE_BUBBLE || slash < 0) {
            return Optional.empty();
        }
        try {
            return ledger.byId(Long.parseLong(action.argument().substring(slash + 1), Character.MAX_RADIX))
                    .map(Ledger.Bubble::kept);
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }
}
