package org.indaba.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.InboundResult;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.Enquiry;
import org.indaba.coordination.EnquiryResult;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.context.TurnResult;
import org.indaba.intake.notice.WebhookReplyCall;
import org.indaba.store.inbound.ParkedInbound;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.inbound.UnreadableInboundException;
import org.indaba.store.json.InboundJson;
import org.indaba.store.person.ActivePosition;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.vault.ParkedInboundSeal;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;

/**
 * Stores inbounds that the product failed to decide about, so that its own fault loses nobody's words and holds up nobody
 * else: the channel would send the inbound again for a day, and by polling nothing after it would arrive.
 */
final class ParkedInboundHandler {
    static final String BEHIND = "a change of a message that is set aside";

    private final TurnDependencies tools;

    /**
     * Messages whose turn has failed and that are not parked yet; the other writes of their commit are decided about
     * earlier.
     */
    private final Set<List<String>> failed = ConcurrentHashMap.newKeySet();

    ParkedInboundHandler(TurnDependencies tools) {
        this.tools = tools;
    }

    /**
     * Attempts a turn. The result is empty where it edits a parked message, and waits behind it.
     *
     * @param stood receives the person's position before anything that may fail
     */
    <T> Optional<T> attempt(
            DSLContext db, Inbound inbound, String lookup, Consumer<ConversationState> stood, Supplier<T> turn) {
        try {
            if (inbound instanceof Inbound.Edit) {
                AddressTable.find(db, lookup).map(KnownAddress::conversation).ifPresent(stood);
            }
            return isBehind(db, inbound, lookup) ? Optional.empty() : Optional.of(turn.get());
        } catch (RuntimeException e) {
            if (inbound instanceof Inbound.Message message) {
                failed.add(List.of(lookup, message.messageKey()));
            }
            throw e;
        }
    }

    /** Ends the handling of an inbound: it is stored by now, or parked, or comes again. */
    void ended(Inbound inbound, String lookup) {
        if (inbound instanceof Inbound.Message message) {
            failed.remove(List.of(lookup, message.messageKey()));
        }
    }

    private boolean isBehind(DSLContext db, Inbound inbound, String lookup) {
        return inbound instanceof Inbound.Edit edit
                && (failed.contains(List.of(lookup, edit.messageKey())) || before(db, edit, lookup).isPresent());
    }

    /**
     * The parked inbound behind which this edit waits: its message, or an earlier edit of it; empty where its message is
     * not parked.
     */
    private Optional<ParkedInbound> before(DSLContext db, Inbound.Edit edit, String lookup) {
        AtomicBoolean waits = new AtomicBoolean();
        AtomicReference<Optional<ParkedInbound>> last = new AtomicReference<>(Optional.empty());
        ParkedInboundTable.from(db, lookup, each -> {
            boolean itself = message(each).equals(Optional.of(edit.messageKey()));
            if (itself) {
                waits.set(true);
            }
            if (itself || changed(each).equals(Optional.of(edit.messageKey()))) {
                last.set(Optional.of(each));
            }
        });
        return last.get().filter(any -> waits.get());
    }

    /**
     * The key is read even where the rest was stored by another release: an edit that was carried out first would be
     * overwritten.
     */
    private Optional<String> message(ParkedInbound parked) {
        try {
            return InboundJson.message(text(parked));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> changed(ParkedInbound parked) {
        try {
            return opened(parked) instanceof Inbound.Edit edit ? Optional.of(edit.messageKey()) : Optional.empty();
        } catch (UnreadableInboundException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Parks an inbound, sealed; to the channel it counts as stored.
     *
     * @param why the failure's kind, without its message
     * @param stood its person's position when it came, which later inbounds may have changed by now; empty where the turn
     *      failed earlier
     */
    TurnResult park(DSLContext db, Inbound inbound, String lookup, String why, Optional<ConversationState> stood) {
        Instant at = tools.clock().instant();
        if (!UpdateDeduplication.isNew(db, inbound, lookup, at)) {
            return new TurnResult(new InboundResult.Duplicate());
        }
        Optional<ConversationState> now = AddressTable.find(db, lookup).map(KnownAddress::conversation);
        if (stood.isPresent() && isWithdrawn(stood.get(), now)) {
            return new TurnResult(new InboundResult.Stored());
        }
        keep(db, inbound, lookup, why,
                stood.or(() -> now).flatMap(ActivePosition::of).map(ParkedInbound.Where::of), at);
        return new TurnResult(new InboundResult.Stored());
    }

    /**
     * Parks an edit behind its message.
     *
     * @param turn carries the edit out where its message is not parked after all, because only its second arrival failed,
     *      or because it was withdrawn
     */
    TurnResult parkBehind(DSLContext db, Inbound.Edit edit, String lookup, Supplier<TurnResult> turn) {
        Optional<ParkedInbound> last = before(db, edit, lookup);
        if (last.isEmpty()) {
            return turn.get();
        }
        Instant at = tools.clock().instant();
        if (!UpdateDeduplication.isNew(db, edit, lookup, at)) {
            return new TurnResult(new InboundResult.Duplicate());
        }
        Instant next = last.get().at().plusMillis(1);
        keep(db, edit, lookup, BEHIND, last.get().where(), next.isAfter(at) ? next : at);
        return new TurnResult(new InboundResult.Stored());
    }

    private void keep(
            DSLContext db, Inbound inbound, String lookup, String reason, Optional<ParkedInbound.Where> where,
            Instant at) {
        byte[] sealed = tools.vault().seal(place(inbound.key()), InboundJson.write(inbound));
        ParkedInboundTable.park(db, inbound.key(), lookup, sealed, uploads(inbound), reason, where, at);
    }

    /**
     * The names that the spool gave, which reveal nothing about anybody; the references of Telegram's files stay sealed.
     */
    private static List<String> uploads(Inbound inbound) {
        boolean spooled = inbound.key().channel().equals(WebChannel.NAME);
        return spooled && inbound instanceof Inbound.Message form
                ? form.attachments().stream().map(Attachment::reference).toList()
                : List.of();
    }

    /**
     * Retries a parked inbound at the position that its person had when it came. The result is empty where it is an edit
     * whose message is still parked.
     *
     * @param known answers to the enquiries that a turn may need
     * @throws UnreadableInboundException where this release cannot read it
     */
    Optional<TurnAttempt> takeAgain(
            DSLContext db, ParkedInbound parked, Function<Enquiry, Optional<EnquiryResult>> known) {
        Inbound inbound = opened(parked);
        Optional<ActivePosition> stood = parked.whereabouts();
        if (isBehind(db, inbound, parked.lookup())) {
            return Optional.empty();
        }
        Turn turn = new Turn(tools, db, parked.lookup(), WebhookReplyCall.nothing(), known);
        return Optional.of(turn.lacks(inbound).<TurnAttempt>map(TurnAttempt.Lacks::new).orElseGet(() ->
                new TurnAttempt.Ended(ParkedInboundTable.delete(db, parked.key())
                        ? turn.takeLate(inbound, parked.at(), stood)
                        : new TurnResult(new InboundResult.Stored()))));
    }

    /**
     * Opens a parked inbound.
     *
     * @throws UnreadableInboundException where this release cannot read it
     */
    private Inbound opened(ParkedInbound parked) {
        String text = text(parked);
        try {
            return InboundJson.read(text);
        } catch (RuntimeException damaged) {
            throw new UnreadableInboundException("its stored form is damaged, or of another release");
        }
    }

    private String text(ParkedInbound parked) {
        byte[] sealed = parked.sealed()
                .orElseThrow(() -> new UnreadableInboundException("the key of its person does not open it, or is forgotten"));
        try {
            return tools.vault().open(place(parked.key()), sealed);
        } catch (Vault.WrongKey damaged) {
            throw new UnreadableInboundException("it is damaged, or sealed with another key file");
        }
    }

    /**
     * Tells whether a withdrawal in the same commit would have deleted it: with the answers among which it came, or with
     * the last answers of the person.
     */
    private static boolean isWithdrawn(ConversationState stood, Optional<ConversationState> now) {
        Set<String> before = answered(stood);
        Set<String> left = now.map(ParkedInboundHandler::answered).orElse(Set.of());
        boolean last = left.isEmpty() && !before.isEmpty();
        return last || stood.active().filter(code -> before.contains(code) && !left.contains(code)).isPresent();
    }

    private static Set<String> answered(ConversationState conversation) {
        return conversation.interviews().entrySet().stream()
                .filter(each -> each.getValue().standing().consented())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String place(InboundKey key) {
        return ParkedInboundSeal.place(key.channel(), key.bot(), key.key());
    }
}
