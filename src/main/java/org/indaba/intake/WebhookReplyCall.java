package org.indaba.intake;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.indaba.channel.Outbound;
import org.indaba.store.KnownAddress;

/**
 * The one call that goes along with the channel's answer to an inbound, and so need not wait in the outbox. Nobody learns
 * what comes of it: it is a sign on a message, and never a message.
 */
final class WebhookReplyCall {
    private final Optional<LongPredicate> mayPass;
    private Optional<Outbound> call = Optional.empty();

    /** @param mayPass whether a chat, by its address, may be called once now */
    WebhookReplyCall(LongPredicate mayPass) {
        this(Optional.of(mayPass));
    }

    private WebhookReplyCall(Optional<LongPredicate> mayPass) {
        this.mayPass = mayPass;
    }

    /** For answers that can hold no call. */
    static WebhookReplyCall nothing() {
        return new WebhookReplyCall(Optional.empty());
    }

    /** Whether the answer can hold a call at all. */
    boolean isOpen() {
        return mayPass.isPresent();
    }

    /** Whether it goes along. */
    boolean takes(KnownAddress to, Outbound sign) {
        boolean takes = call.isEmpty() && mayPass.filter(each -> each.test(to.id())).isPresent();
        if (takes) {
            call = Optional.of(sign);
        }
        return takes;
    }

    Optional<Outbound> call() {
        return call;
    }
}
