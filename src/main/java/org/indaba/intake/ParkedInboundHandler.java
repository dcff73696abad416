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
 * Keeps what the product failed to decide about, so that a fault of its own loses nobody's words and holds up nobody
 * else: the channel would send it again for a day, and by polling nothing behind it would come in.
 */
final class ParkedInboundHandler {
    static final String BEHIND = "a change of a message that is set aside";

    private final TurnDependencies tools;

    /** Messages whose turn has failed, until they are parked: what shares their commit is decided about before. */
    private final Set<List<String>> failed = ConcurrentHashMap.newKeySet();

    ParkedInboundHandler(TurnDependencies tools) {
        this.tools = tools;
    }

    /**
     * What this turn comes to; empty where it changes a message that is parked, and waits behind it.
     *
     * @param stood told where the person stands before anything that may fail
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

    /** It is stored by now, or parked, or comes again. */
    void ended(Inbound inbound, String lookup) {
        if (inbound instanceof Inbound.Message message) {
            failed.remove(List.of(lookup, message.messageKey()));
        }
    }

    private boolean isBehind(DSLContext db, Inbound inbound, String lookup) {
        return inbound instanceof Inbound.Edit edit
                && (failed.contains(List.of(lookup, edit.messageKey())) || before(db, edit, lookup).isPresent());
    }

    /** What this change waits behind: its message, or an earlier change of it; empty where its message is not parked. */
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

    /** Also where the rest of it is of another release: a change of it that came through would be overwritten. */
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
     * Keeps it, sealed, as if it had been decided about.
     *
     * @param why the failure's kind, without its message
     * @param stood where its person stood when it came, which what came behind it may have changed by now; empty where
     *     the turn did not come so far
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
     * Keeps a change that waits behind its message.
     *
     * @param turn what the change comes to where its message is not parked after all: it is stored, since what failed was
     *     its second arrival, or it went with a withdrawal
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

    /** The names that the spool gave, which say nothing of anybody; those of Telegram's files stay sealed. */
    private static List<String> uploads(Inbound inbound) {
        boolean spooled = inbound.key().channel().equals(WebChannel.NAME);
        return spooled && inbound instanceof Inbound.Message form
                ? form.attachments().stream().map(Attachment::reference).toList()
                : List.of();
    }

    /**
     * Decides about it now, as belonging where its person was when it came; empty where it waits behind its message, which
     * is still parked.
     *
     * @param known what is known of what a turn may lack
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
     * What it was; only as long as it stays parked.
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
     * Whether a withdrawal that shared the commit would have taken it along: with the answers among which it came, or with
     * the last that there were.
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
