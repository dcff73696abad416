package org.indaba.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Say;
import org.indaba.conversation.Value;
import org.indaba.media.PaperFetcher;
import org.indaba.papers.Document;
import org.indaba.papers.Format;
import org.indaba.store.AppendAudit;
import org.indaba.store.InsertOutboxRow;
import org.indaba.store.Notice;
import org.indaba.store.OutboxRow;
import org.indaba.store.WantedDocuments;
import org.jooq.DSLContext;

/** Tells a coordinator how it ended with the document that they sent. */
public final class DocumentNotice implements PaperFetcher.Telling {
    private final Tools tools;
    private final Runnable committed;

    /** @param committed called after the commit: there is something to send */
    public DocumentNotice(Tools tools, Runnable committed) {
        this.tools = tools;
        this.committed = committed;
    }

    @Override
    public void ended(DSLContext db, WantedDocuments.Wanted wanted, PaperFetcher.End end, long bytes) {
        Value name = new Value.Words(wanted.title());
        Paragraph paragraph = switch (end) {
            case KEPT -> Paragraph.of(Line.DOCUMENT_KEPT, Map.of("name", name, "size", new Value.Size(bytes)));
            case NO_DOCUMENT -> Paragraph.of(Line.DOCUMENT_TYPE, Map.of(
                    "name", name, "formats", new Value.Code(Format.NAMES)));
            case TOO_LARGE -> Paragraph.of(
                    Line.DOCUMENT_LARGE, Map.of("size", new Value.Size(Document.MOST_BYTES)));
            case HARMFUL -> Paragraph.of(Line.DOCUMENT_INFECTED, Map.of("name", name));
            case LOST -> Paragraph.of(Line.DOCUMENT_LOST, Map.of("name", name));
        };
        var now = tools.clock().instant();
        InsertOutboxRow.run(db, new OutboxRow(
                tools.ids().getAsLong(), wanted.respondent(), wanted.address(), OutboxRow.REPLY,
                new Notice.Message(wanted.language(), new Say(List.of(paragraph), List.of(), Say.Timing.AT_ONCE)),
                false, now, Optional.empty(), now, 0, 0));
        if (end == PaperFetcher.End.KEPT) {
            AppendAudit.run(db, now, "indaba", "document-kept", wanted.consultation(), Long.toString(wanted.id()));
        }
    }

    @Override
    public void committed() {
        committed.run();
    }
}
