package org.indaba.intake.web;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.store.ReadContext;
import org.indaba.store.inbound.ParkedUploads;
import org.indaba.store.inbound.UnreadableInboundException;
import org.indaba.store.media.MediaTable;
import org.indaba.vault.ParkedInboundSeal;
import org.indaba.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the uploads that somebody was told are stored, and that are not fetched yet. Every parked inbound is read, however
 * many there are; where one cannot tell its uploads, every upload may belong to it.
 */
record WantedUploads(ReadContext db, Vault vault) {
    private static final Logger LOG = LoggerFactory.getLogger(WantedUploads.class);

    /**
     * Returns those of these that are needed. One snapshot is read, since a parked inbound may become an answer meanwhile.
     */
    Set<String> of(Set<String> uploads) {
        Set<String> wanted = new HashSet<>();
        Consumer<String> found = reference -> {
            if (uploads.contains(reference)) {
                wanted.add(reference);
            }
        };
        try {
            MediaTable.eachWantedReference(db, WebChannel.NAME, (id, sealed) -> found.accept(reference(id, sealed)));
            ParkedUploads.each(db, WebChannel.NAME, each -> each.references(
                    (channel, bot, key, sealed) -> vault.open(ParkedInboundSeal.place(channel, bot, key), sealed))
                    .forEach(found));
            return wanted;
        } catch (UnreadableInboundException cannotTell) {
            LOG.warn("no left-over uploads are swept: something that waits for its upload does not say which: {}",
                    cannotTell.getMessage());
            return uploads;
        }
    }

    private String reference(long media, Optional<byte[]> sealed) {
        try {
            return vault.open("media " + media, sealed.orElseThrow());
        } catch (Vault.WrongKey | NoSuchElementException unreadable) {
            throw new UnreadableInboundException("which file is to be fetched cannot be read");
        }
    }
}
