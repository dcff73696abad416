package org.indaba.channel.telegram.send;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Outbound;

/**
 * Remembers for each chat the last message whose buttons were taken off by a call within the answer to an update, so that
 * no separate call is needed. An update that comes again shows that its answer was lost, and the buttons are taken off
 * again. Where an entry is forgotten, as at a restart, a separate call is made.
 */
public final class ClearedKeyboardCache {
    /** The largest number of chats. Beyond it the chat whose buttons were taken off first is forgotten. */
    static final int MOST = 4_096;

    private record Last(InboundKey update, String messageKey) {}

    private final Map<String, Last> byChat = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Last> eldest) {
            return size() > MOST;
        }
    };

    /** Notes a call. It must be called once the answer has been sent. */
    public synchronized void note(Inbound update, Outbound.ClearButtons clear) {
        byChat.remove(update.address().place());
        byChat.put(update.address().place(), new Last(update.key(), clear.messageKey()));
    }

    synchronized boolean isOff(Address chat, Outbound.ClearButtons clear) {
        Last last = byChat.get(chat.place());
        return last != null && last.messageKey().equals(clear.messageKey());
    }

    /** Returns the call that went along with the earlier answer to the same update. */
    public synchronized Optional<Outbound> again(Inbound update) {
        return Optional.ofNullable(byChat.get(update.address().place()))
                .filter(last -> last.update().equals(update.key()))
                .map(last -> new Outbound.ClearButtons(last.messageKey()));
    }
}
