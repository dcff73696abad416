package org.indaba.intake.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.document.Document;
import org.indaba.document.DocumentFormat;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.media.DocumentFetcher;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.media.WantedDocumentTable;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.jooq.DSLContext;

/** Tells a coordinator whether the document that they sent was stored. */
public final class DocumentNotice implements DocumentFetcher.Telling {
    private final TurnDependencies tools;
    private final Runnable committed;

    /** @param committed called after the commit, when there is something to send */
    public DocumentNotice(TurnDependencies tools, Runnable committed) {
        this.tools = tools;
        this.committed = committed;
    }

    @Override
    public void ended(DSLContext db, WantedDocumentTable.Wanted wanted, DocumentFetcher.End end, long bytes) {
        PhraseArgument name = new PhraseArgument.Words(wanted.title());
        Paragraph paragraph = switch (end) {
            case KEPT -> Paragraph.of(PhraseKey.DOCUMENT_KEPT, Map.of("name", name, "size", new PhraseArgument.Size(bytes)));
            case NO_DOCUMENT -> Paragraph.of(PhraseKey.DOCUMENT_TYPE, Map.of(
                    "name", name, "formats", new PhraseArgument.Code(DocumentFormat.NAMES)));
            case TOO_LARGE -> Paragraph.of(
                    PhraseKey.DOCUMENT_LARGE, Map.of("size", new PhraseArgument.Size(Document.MOST_BYTES)));
            case HARMFUL -> Paragraph.of(PhraseKey.DOCUMENT_INFECTED, Map.of("name", name));
            case LOST -> Paragraph.of(PhraseKey.DOCUMENT_LOST, Map.of("name", name));
        };
        var now = tools.clock().instant();
        OutboxTable.insert(db, new OutboxRow(
                tools.ids().getAsLong(), wanted.respondent(), wanted.address(), OutboxRow.REPLY,
                new Notice.Message(wanted.language(), new BotMessage(List.of(paragraph), List.of(), BotMessage.Timing.AT_ONCE)),
                false, now, Optional.empty(), now, 0, 0));
        if (end == DocumentFetcher.End.KEPT) {
            AuditTable.append(db, now, "indaba", "document-kept", wanted.consultation(), Long.toString(wanted.id()));
        }
    }

    @Override
    public void committed() {
        committed.run();
    }
}
