package org.indaba.channel.telegram.send;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Outbound;

/**
 * The buttons that went off with the answer to an update, the last of each chat: they need not be taken off by a call of
 * their own. An update that comes again shows that its answer was not heard, and takes them off again. What is forgotten,
 * as at a restart, is done by a call.
 */
public final class ClearedKeyboardCache {
    /** Chats. Beyond them the one whose buttons went off first is forgotten. */
    static final int MOST = 4_096;

    private record Last(InboundKey update, String messageKey) {}

    private final Map<String, Last> byChat = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Last> eldest) {
            return size() > MOST;
        }
    };

    /** To be called once the answer has left. */
    public synchronized void note(Inbound update, Outbound.ClearButtons clear) {
        byChat.remove(update.address().place());
        byChat.put(update.address().place(), new Last(update.key(), clear.messageKey()));
    }

    synchronized boolean isOff(Address chat, Outbound.ClearButtons clear) {
        Last last = byChat.get(chat.place());
        return last != null && last.messageKey().equals(clear.messageKey());
    }

    /** What went along with the answer to the same update. */
    public synchronized Optional<Outbound> again(Inbound update) {
        return Optional.ofNullable(byChat.get(update.address().place()))
                .filter(last -> last.update().equals(update.key()))
                .map(last -> new Outbound.ClearButtons(last.messageKey()));
    }
}
