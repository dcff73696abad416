package org.indaba.intake.effect;

import java.time.Instant;
import org.indaba.channel.Inbound;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.store.answer.AnswerTable;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.answer.StoredBubble;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.media.MediaTable;
import org.indaba.store.media.ReleasedFiles;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;

/** Turns what people answer into bubbles with their files, and takes out again what they delete. */
final class AnswerEffectWriter {
    private final TurnDependencies tools;
    private final DSLContext db;
    private final KnownAddress from;
    private final Inbound inbound;
    private final Instant now;
    private final BubbleFiles files;
    private ReleasedFiles released = ReleasedFiles.NOTHING;
    private boolean erased;
    private boolean brought;

    AnswerEffectWriter(TurnDependencies tools, DSLContext db, KnownAddress from, Inbound inbound, Instant now) {
        this.tools = tools;
        this.db = db;
        this.from = from;
        this.inbound = inbound;
        this.now = now;
        this.files = new BubbleFiles(tools, db);
    }

    /** The files that were let go of. */
    ReleasedFiles released() {
        return released;
    }

    /** Something was deleted for good. */
    boolean erased() {
        return erased;
    }

    /** Files came whose bytes are still to be fetched. */
    boolean brought() {
        return brought;
    }

    void keep(Effect.BubbleKept kept, long response, String version) {
        Inbound.Message message = (Inbound.Message) inbound;
        long bubble = tools.ids().getAsLong();
        BubbleTable.insert(db, new BubbleTable.Row(
                bubble, response, kept.question(), from.id(), message.messageKey(), message.sentAt(),
                message.ordinal(), message.attachments().isEmpty() ? "text" : message.attachments().get(0).kind(),
                kept.language(), version, message.text(),
                MessageContent.text(message.text()).words(), message.text().length(), now));
        brought = !message.attachments().isEmpty();
        files.keep(bubble, response, message.address().channel(), message.attachments(), now);
        AnswerTable.save(
                db, response, kept.question(), AnswerTable.ANSWERED, kept.language(), kept.shown(),
                message.sentAt());
        touch(response, "answered", kept.question());
    }

    void correct(Effect.BubbleCorrected corrected) {
        KeptBubble bubble = corrected.bubble();
        Inbound.Edit edit = (Inbound.Edit) inbound;
        StoredBubble before = BubbleTable.ofRespondent(db, from.respondent(), bubble.id()).orElseThrow();
        String content = corrected.value().orElse(edit.text());
        if (!before.content().equals(content)) {
            BubbleTable.revise(db, before, content, bubble, edit.editedAt());
            AnswerTable.touch(db, before.response(), bubble.question(), edit.editedAt());
        }
        if (corrected.value().isEmpty() && files.changed(bubble.id(), edit.attachments())) {
            brought = true;
            released = released.and(files.replace(
                    bubble.id(), before.response(), edit.address().channel(), edit.attachments(), now));
            AnswerTable.touch(db, before.response(), bubble.question(), edit.editedAt());
        }
        touch(before.response(), "corrected", bubble.question());
    }

    void delete(Effect.BubbleDeleted deleted, long response) {
        released = released.and(MediaTable.releaseOfBubble(db, deleted.bubble().id()));
        erased = true;
        BubbleTable.delete(db, deleted.bubble().id(), response);
        if (deleted.last()) {
            AnswerTable.delete(db, response, deleted.bubble().question());
        } else {
            AnswerTable.touch(db, response, deleted.bubble().question(), now);
        }
        touch(response, "deleted", deleted.bubble().question());
    }

    void give(Effect.ValueGiven given, long response, String version) {
        new ValueAnswerWriter(tools, db, from.id(), now).give(given, response, version);
        touch(response, "answered", given.question());
    }

    void overtaken(Effect.ValueOvertaken late, long response) {
        new ValueAnswerWriter(tools, db, from.id(), now).overtaken(late, response);
        touch(response, "answered", late.question());
    }

    void skip(Effect.Skipped skipped, long response) {
        AnswerTable.save(db, response, skipped.question(), AnswerTable.SKIPPED, skipped.language(), skipped.shown(), now);
        touch(response, "skipped", skipped.question());
    }

    void withdraw(String consultation, long response) {
        released = released.and(new Withdrawal(db, now).of(from.respondent(), response, consultation));
        erased = true;
        AuditTable.append(db, now, "respondent", "withdrawn", Long.toString(response), "");
    }

    private void touch(long response, String act, String question) {
        ResponseTable.touch(db, response, now);
        AuditTable.append(db, now, "respondent", act, Long.toString(response), "question " + question);
    }
}
