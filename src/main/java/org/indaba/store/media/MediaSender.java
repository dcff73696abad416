package org.indaba.store.media;

import org.indaba.store.person.KnownAddress;

/** The origin of a file: the person who sent it, the channel, and the answer. */
public record MediaSender(KnownAddress address, String channel, String consultation, String question) {
}
