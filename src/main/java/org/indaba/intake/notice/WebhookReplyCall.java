package org.indaba.intake.notice;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.indaba.channel.Outbound;
import org.indaba.store.person.KnownAddress;

/**
 * The one call that goes along with the channel's answer to an inbound, and so need not wait in the outbox. Nobody learns
 * what comes of it: it is a sign on a message, and never a message.
 */
public final class WebhookReplyCall {
    private final Optional<LongPredicate> mayPass;
    private Optional<Outbound> call = Optional.empty();

    /** @param mayPass whether a chat, by its address, may be called once now */
    public WebhookReplyCall(LongPredicate mayPass) {
        this(Optional.of(mayPass));
    }

    private WebhookReplyCall(Optional<LongPredicate> mayPass) {
        this.mayPass = mayPass;
    }

    /** For answers that can hold no call. */
    public static WebhookReplyCall nothing() {
        return new WebhookReplyCall(Optional.empty());
    }

    /** Whether the answer can hold a call at all. */
    public boolean isOpen() {
        return mayPass.isPresent();
    }

    /** Whether it goes along. */
    public boolean takes(KnownAddress to, Outbound sign) {
        boolean takes = call.isEmpty() && mayPass.filter(each -> each.test(to.id())).isPresent();
        if (takes) {
            call = Optional.of(sign);
        }
        return takes;
    }

    public Optional<Outbound> call() {
        return call;
    }
}
