package org.indaba.outbox;

import java.util.Locale;

/** The events that the dispatcher counts since its start. */
enum DispatchEvent {
    SENT, HELD, RETRIED, UNKNOWN, REFUSED, POINTLESS, GONE, MOVED, PARKED, DROPPED, EXPIRED, STORAGE_FAILED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
