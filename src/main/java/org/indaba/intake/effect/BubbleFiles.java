package org.indaba.intake.effect;

import java.time.Instant;
import java.util.List;
import org.indaba.channel.Attachment;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.store.media.KnownMedia;
import org.indaba.store.media.MediaTable;
import org.indaba.store.media.ReleasedFiles;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;

/** Stores the files of a bubble with their references sealed, and replaces them where an edit brings others. */
public record BubbleFiles(TurnDependencies tools, DSLContext db) {

    void keep(long bubble, long response, String channel, List<Attachment> attachments, Instant now) {
        for (Attachment attachment : attachments) {
            long media = tools.ids().getAsLong();
            byte[] sealed = tools.vault().seal(place(media), attachment.reference());
            MediaTable.insert(db, media, bubble, response, channel, attachment, sealed, now);
        }
    }

    /**
     * Tells whether an edited message has other files than the stored ones. An edit may come for a change that a bot cannot
     * see, with new references: a file of the same kind, name and size counts as the same.
     */
    public boolean changed(long bubble, List<Attachment> attachments) {
        List<KnownMedia> known = MediaTable.ofBubble(db, bubble);
        if (attachments.isEmpty()) {
            return false;
        }
        if (known.size() != attachments.size()) {
            return true;
        }
        for (int i = 0; i < known.size(); i++) {
            if (!same(known.get(i), attachments.get(i), tools.vault())) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(KnownMedia known, Attachment attachment, Vault vault) {
        if (vault.open(place(known.id()), known.reference()).equals(attachment.reference())) {
            return true;
        }
        return attachment.bytes().isPresent()
                && known.declaredBytes().equals(attachment.bytes())
                && known.kind().equals(attachment.kind())
                && known.name().equals(attachment.name());
    }

    /** Replaces the files, and returns the released ones. */
    ReleasedFiles replace(long bubble, long response, String channel, List<Attachment> attachments, Instant now) {
        ReleasedFiles before = MediaTable.releaseOfBubble(db, bubble);
        keep(bubble, response, channel, attachments, now);
        return before;
    }

    private static String place(long media) {
        return "media " + media;
    }
}
