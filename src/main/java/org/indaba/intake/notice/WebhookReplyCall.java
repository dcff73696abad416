package org.indaba.intake.notice;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.indaba.channel.Outbound;
import org.indaba.store.person.KnownAddress;

/**
 * The one call that is sent within the channel's answer to an inbound, and so need not wait in the outbox. Nobody learns
 * its result, so it is a reaction or a change of buttons, and never a message.
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

    /** The instance for answers that can hold no call. */
    public static WebhookReplyCall nothing() {
        return new WebhookReplyCall(Optional.empty());
    }

    /** Tells whether the answer can hold a call. */
    public boolean isOpen() {
        return mayPass.isPresent();
    }

    /** Takes the call, or tells that it must be sent otherwise. */
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
