package org.indaba.store.media;

import org.indaba.store.person.KnownAddress;

/** Where a file came from: who sent it, by which channel, and to which answer. */
public record MediaSender(KnownAddress address, String channel, String consultation, String question) {
}
