package org.indaba.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.Decision;
import org.indaba.conversation.HelpContacts;
import org.indaba.conversation.InputDispatcher;
import org.indaba.conversation.StorageLimits;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.Enquiry;
import org.indaba.coordination.EnquiryResult;
import org.indaba.coordination.StaffInputDispatcher;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.context.TurnResult;
import org.indaba.intake.context.TurnTooEarlyException;
import org.indaba.intake.effect.EffectWriter;
import org.indaba.intake.effect.PersonalInvitations;
import org.indaba.intake.help.HelpQuestionHandler;
import org.indaba.intake.help.HelpRelayHandler;
import org.indaba.intake.help.TypedReplyHandler;
import org.indaba.intake.notice.WebhookReplyCall;
import org.indaba.intake.staff.StaffTurn;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.consultation.GroupChatTable;
import org.indaba.store.person.ActivePosition;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.person.RespondentTable;
import org.indaba.vault.AddressSeal;
import org.jooq.DSLContext;

/**
 * Carries out one turn in a given transaction: it reads what the decision needs, has the inbound decided about, and writes
 * the effects.
 */
final class Turn {
    /** When it was parked, and where its person was then. */
    private record ParkedInput(Instant at, Optional<ActivePosition> stood) {}

    private final TurnDependencies tools;
    private final DSLContext db;
    private final String lookup;
    private final Instant now;
    private final ConsultationDirectory desk;
    private final InputMapper inputs;
    private final WebhookReplyCall along;
    private final Function<Enquiry, Optional<EnquiryResult>> known;
    private EnquiryResult finding = EnquiryResult.NONE;
    private Optional<KnownAddress> sender = Optional.empty();

    /** @param known answers to the enquiries that a turn may need */
    Turn(TurnDependencies tools, DSLContext db, String lookup, WebhookReplyCall along, Function<Enquiry, Optional<EnquiryResult>> known) {
        this.known = known;
        this.tools = tools;
        this.db = db;
        this.lookup = lookup;
        this.now = tools.clock().instant();
        this.desk = tools.desk().get();
        this.inputs = new InputMapper(tools, db, desk, now);
        this.along = along;
    }

    /** The enquiry that has to be answered before the turn. This must be asked first, and writes nothing. */
    Optional<Enquiry> lacks(Inbound inbound) {
        Optional<Enquiry> needed = new EnquirySelector(tools, db, now).of(inbound, this::sender);
        Optional<EnquiryResult> found = needed.flatMap(known);
        found.ifPresent(each -> finding = each);
        return found.isPresent() ? Optional.empty() : needed;
    }

    /** @param stood receives the person's position as soon as it is known, since the turn may fail after that */
    TurnResult take(Inbound inbound, Consumer<ConversationState> stood) {
        if (!UpdateDeduplication.isNew(db, inbound, lookup, now)) {
            reactAgain(inbound);
            return new TurnResult(new InboundResult.Duplicate(along.call()));
        }
        return decide(inbound, Optional.empty(), stood);
    }

    /** An inbound comes again because nobody got the answer, nor the reaction in it, so the reaction is repeated. */
    private void reactAgain(Inbound inbound) {
        if (along.isOpen() && inbound instanceof Inbound.Message message) {
            AddressTable.find(db, lookup)
                    .filter(from -> BubbleTable.isKept(db, from.id(), message.messageKey()))
                    .ifPresent(from -> along.takes(from, new Outbound.Reaction(message.messageKey())));
        }
    }

    /** The same as {@link #take}, for a parked inbound, whose key is recorded already. */
    TurnResult takeLate(Inbound inbound, Instant at, Optional<ActivePosition> stood) {
        return decide(inbound, Optional.of(new ParkedInput(at, stood)), any -> { });
    }

    private Optional<KnownAddress> sender() {
        if (sender.isEmpty()) {
            sender = AddressTable.find(db, lookup);
        }
        return sender;
    }

    private TurnResult decide(Inbound inbound, Optional<ParkedInput> parked, Consumer<ConversationState> stood) {
        Optional<KnownAddress> known = sender();
        known.map(KnownAddress::conversation).ifPresent(stood);
        if (inbound instanceof Inbound.GroupCall call) {
            called(call, known);
        } else if (inbound instanceof Inbound.GroupMoved moved) {
            known.ifPresent(each -> new GroupChatHandler(tools, db, desk, now).moved(each, moved));
        } else if (inbound instanceof Inbound.Reachability reachability) {
            known.ifPresent(each -> reachable(each, reachability.reachable()));
        } else if (!(inbound instanceof Inbound.Nothing)) {
            return decide(inbound, known.orElseGet(() -> acquaint(inbound)), parked);
        }
        return new TurnResult(new InboundResult.Stored());
    }

    /** A group is somebody to whom something is said, and who never answers. */
    private void called(Inbound.GroupCall call, Optional<KnownAddress> known) {
        GroupChatHandler room = new GroupChatHandler(tools, db, desk, now);
        if (room.concerns(call)) {
            KnownAddress group = known.orElseGet(() -> acquaint(call));
            AddressTable.markReachable(db, group.id());
            Duration pause = known.isEmpty() ? ConversationLimits.GROUP_SETTLES : Duration.ZERO;
            room.invite(group, call.code(), inputs.hint(call.languageHint()), pause);
        }
    }

    private void reachable(KnownAddress address, boolean reachable) {
        if (reachable) {
            AddressTable.markReachable(db, address.id());
        } else {
            GroupChatTable.delete(db, address.id());
            AddressTable.markGone(db, address.respondent(), address.id(), now, now);
        }
    }

    private KnownAddress acquaint(Inbound inbound) {
        long respondent = tools.ids().getAsLong();
        long address = tools.ids().getAsLong();
        byte[] sealed = AddressSeal.seal(tools.vault(), address, inbound.address());
        RespondentTable.insert(db, respondent, address, inbound.address(), lookup, sealed, now);
        return new KnownAddress(address, respondent, Optional.empty(), false, ConversationState.NEW);
    }

    private TurnResult decide(Inbound inbound, KnownAddress sender, Optional<ParkedInput> parked) {
        if (sender.gone()) {
            AddressTable.markReachable(db, sender.id());
        }
        ResumeCodeHandler code = new ResumeCodeHandler(db, lookup);
        Optional<Input.CodeTyped.Outcome> typed = code.outcome(inbound, sender);
        KnownAddress from = typed.isPresent() ? code.whoNow(sender) : sender;
        refuseUnasked(inbound, from, parked);
        Input came = typed.isPresent()
                ? new Input.CodeTyped(now, inputs.hint(((Inbound.Message) inbound).languageHint()), typed.get())
                : inputs.of(inbound, from);
        Input placed = parked.map(each -> new ParkedInputMapper(db, from, each.at(), each.stood()).of(came)).orElse(came);
        PersonalInvitations byName = new PersonalInvitations(tools, db);
        Input input = byName.opened(placed, from, now).or(() -> byName.tooLate(desk, placed, from))
                .<Input>map(each -> each).orElse(placed);
        Optional<TurnResult> ruled = relayed(inbound, from).or(() -> ruled(input, inbound, from));
        if (ruled.isPresent()) {
            return ruled.get();
        }
        ConsultationDirectory helped = (parked.isPresent() ? desk.within(StorageLimits.NONE) : desk).with(help(input, inbound, from));
        Decision step = InputDispatcher.advance(helped, from.conversation(), input);
        Optional<TurnResult> offered = step.isRefusal() ? offered(input, inbound, from) : Optional.empty();
        if (offered.isPresent()) {
            return offered.get();
        }
        EffectWriter effects = new EffectWriter(tools, db, helped, from, inbound, step.next(), now, along);
        effects.apply(step.events());
        if (!step.next().equals(from.conversation())) {
            ConversationTable.save(db, from.respondent(), step.next(), now);
        }
        return new TurnResult(new InboundResult.Stored(along.call()), effects.released(), effects.erased(), effects.brought(), List.of());
    }

    /**
     * A text for a human that was parked is never an answer. Where pages take no questions any more, since no bot is
     * configured, it stays parked until one is. For a new text the page tells that it is not stored.
     */
    private void refuseUnasked(Inbound inbound, KnownAddress from, Optional<ParkedInput> parked) {
        if (parked.isPresent()
                && inbound instanceof Inbound.Message message
                && !relays(inbound)
                && InputDispatcher.isQuestion(desk, from.conversation(), inputs.said(message, from))) {
            throw new TurnTooEarlyException("a question to a human, and no bot is configured by which one can be asked");
        }
    }

    private boolean relays(Inbound inbound) {
        return inbound.address().channel().equals(WebChannel.NAME) ? tools.asksOnPages() : tools.offices().isPresent();
    }

    private HelpRelayHandler relay(KnownAddress from) {
        return new HelpRelayHandler(tools, db, from, now);
    }

    private Optional<TurnResult> relayed(Inbound inbound, KnownAddress from) {
        if (!relays(inbound)) {
            return Optional.empty();
        } else if (inbound instanceof Inbound.Edit edit) {
            return relay(from).edited(edit);
        } else if (inbound instanceof Inbound.Tap tap) {
            return new TypedReplyHandler(tools, db, from, now).tapped(tap);
        }
        return inbound instanceof Inbound.Message message
                ? relay(from).reply(message, InputMapper.content(message.text(), message.attachments()))
                : Optional.empty();
    }

    /** A text that has no meaning here may be the answer to somebody's question. */
    private Optional<TurnResult> offered(Input input, Inbound inbound, KnownAddress from) {
        return relays(inbound) && !inbound.address().channel().equals(WebChannel.NAME)
                        && input instanceof Input.Said said && inbound instanceof Inbound.Message message
                ? new TypedReplyHandler(tools, db, from, now).instead(message, said)
                : Optional.empty();
    }

    private HelpContacts help(Input input, Inbound inbound, KnownAddress from) {
        if (!relays(inbound)) {
            return HelpContacts.NONE;
        }
        return InputDispatcher.mayAsk(from.conversation(), input) ? new HelpQuestionHandler(tools, db, from, now).desk() : HelpContacts.UNASKED;
    }

    /** Roles belong to chats: on a web page nobody has one. */
    private Optional<TurnResult> ruled(Input input, Inbound inbound, KnownAddress from) {
        boolean concerns = !inbound.address().channel().equals(WebChannel.NAME)
                && StaffInputDispatcher.concerns(from.conversation(), input);
        return tools.offices()
                .filter(each -> concerns)
                .flatMap(each -> strayed(inbound, from).or(() -> agreed(input, inbound, from))
                        .or(() -> new StaffTurn(tools, each, db, from, inbound, now, finding).take(input)));
    }

    private Optional<TurnResult> agreed(Input input, Inbound inbound, KnownAddress from) {
        return input instanceof Input.Said said && inbound instanceof Inbound.Message message
                ? new TypedReplyHandler(tools, db, from, now).first(message, said)
                : Optional.empty();
    }

    private Optional<TurnResult> strayed(Inbound inbound, KnownAddress from) {
        return inbound instanceof Inbound.Message message
                ? relay(from).strayed(message, InputMapper.content(message.text(), message.attachments()))
                : Optional.empty();
    }
}
