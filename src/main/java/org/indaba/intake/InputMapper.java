package org.indaba.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.effect.BubbleFiles;
import org.indaba.intake.effect.IdentitySeal;
import org.indaba.questionnaire.Language;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.answer.StoredBubble;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;

/** Gathers what a decision has to know of an inbound: what its channel says of it, and what is stored of its person. */
final class InputMapper {
    /** Between the parts of a language tag, as either of the usual forms has it. */
    private static final Pattern SUBTAGS = Pattern.compile("[-_]");

    private final TurnDependencies tools;
    private final DSLContext db;
    private final ConsultationDirectory desk;
    private final Instant now;

    InputMapper(TurnDependencies tools, DSLContext db, ConsultationDirectory desk, Instant now) {
        this.tools = tools;
        this.db = db;
        this.desk = desk;
        this.now = now;
    }

    Input of(Inbound inbound, KnownAddress from) {
        if (inbound instanceof Inbound.Message message) {
            return said(message, from);
        } else if (inbound instanceof Inbound.Edit edit) {
            return edited(edit, from);
        } else if (inbound instanceof Inbound.Tap tap) {
            Optional<Action> action = Action.parse(tap.data());
            return new Input.Tapped(
                    now, hint(tap.languageHint()), tap.tap(), tap.order(), ordinal(from), action,
                    action.flatMap(each -> named(each, from)));
        } else if (inbound instanceof Inbound.Unsupported unsupported) {
            return new Input.Unsupported(unsupported.sentAt(), hint(unsupported.languageHint()), unsupported.kind());
        }
        throw new IllegalArgumentException("nothing to decide about " + inbound.getClass().getSimpleName());
    }

    Input.Said said(Inbound.Message message, KnownAddress from) {
        return new Input.Said(
                message.sentAt(), hint(message.languageHint()), message.messageKey(), message.order(),
                message.ordinal(), ordinal(from), content(message.text(), message.attachments()),
                tools.hearing().hear(message.text()), listed(from));
    }

    static MessageContent content(String text, List<Attachment> attachments) {
        List<String> kinds = attachments.stream().map(Attachment::kind).toList();
        boolean tooLarge = attachments.stream()
                .anyMatch(each -> each.bytes().isPresent() && each.bytes().getAsLong() > Attachment.MOST_BYTES);
        long bytes = attachments.stream()
                .mapToLong(each -> Attachment.counted(each.bytes().stream().boxed().findFirst())).sum();
        OptionalLong seconds = attachments.size() == 1 ? attachments.get(0).seconds() : OptionalLong.empty();
        return new MessageContent(text, kinds, tooLarge, bytes, seconds);
    }

    /** The bubbles that are on the screen, so that a typed {@code Delete 2} finds its own. */
    private List<KeptBubble> listed(KnownAddress from) {
        Optional<String> active = from.conversation().active();
        Optional<InterviewPosition> place =
                active.flatMap(from.conversation()::interview).map(InterviewProgress::place)
                        .filter(each -> each.stage() == Stage.BUBBLES);
        if (place.isEmpty()) {
            return List.of();
        }
        OptionalLong response = ResponseTable.current(db, from.respondent(), active.get());
        return response.isEmpty()
                ? List.of()
                : BubbleTable.listed(db, response.getAsLong(), place.get().question());
    }

    private Input.Edited edited(Inbound.Edit edit, KnownAddress from) {
        Optional<StoredBubble> stored = BubbleTable.ofMessage(db, from.id(), edit.messageKey());
        boolean unchanged = stored
                .map(each -> each.editedAt().filter(edit.editedAt()::isBefore).isPresent()
                        || each.content().equals(edit.text())
                                && !new BubbleFiles(tools, db).changed(each.kept().id(), edit.attachments()))
                .orElseGet(() -> from.conversation().statedBy(edit.messageKey())
                        .filter(each -> new IdentitySeal(tools, db).says(from.respondent(), each, edit.text())).isPresent());
        return new Input.Edited(
                edit.editedAt(), edit.messageKey(), stored.map(StoredBubble::kept), unchanged,
                Input.Edited.Wording.of(stored.map(StoredBubble::content).orElse(""), edit.text()),
                content(edit.text(), edit.attachments()), tools.hearing().hear(edit.text()));
    }

    private Optional<KeptBubble> named(Action action, KnownAddress from) {
        String argument = action.argument();
        if (action.verb() != Action.Verb.DELETE_BUBBLE || argument.indexOf('/') < 0) {
            return Optional.empty();
        }
        try {
            long id = Long.parseLong(argument.substring(argument.indexOf('/') + 1), Character.MAX_RADIX);
            return BubbleTable.ofRespondent(db, from.respondent(), id).map(StoredBubble::kept);
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }

    Optional<Language> hint(Optional<String> tag) {
        return tag.map(each -> SUBTAGS.split(each, 2)[0].toLowerCase(Locale.ROOT))
                .filter(Language::isTag)
                .map(Language::new)
                .filter(desk.languages()::contains);
    }

    private static OptionalLong ordinal(KnownAddress from) {
        try {
            return from.liveMessage().isPresent()
                    ? OptionalLong.of(Long.parseLong(from.liveMessage().get()))
                    : OptionalLong.empty();
        } catch (NumberFormatException notNumbered) {
            return OptionalLong.empty();
        }
    }
}
