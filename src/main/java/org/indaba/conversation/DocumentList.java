package org.indaba.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.papers.Document;
import org.indaba.papers.DocumentStatus;
import org.indaba.questionnaire.Language;

/** What {@code /documents} shows: each with its version, status, languages and size, the size before the file. */
public final class DocumentList {
    private final Briefing briefing;
    private final Language language;
    private final List<Document> documents;

    DocumentList(Briefing briefing, Language language, List<Document> documents) {
        this.briefing = briefing;
        this.language = language;
        this.documents = documents;
    }

    /** The message that lists documents, which a step asked for and only the store can list. */
    public static Optional<Event.Spoke> of(
            Desk desk, Conversation conversation, Instant at, Event.DocumentsListed listed, List<Document> documents) {
        Exchange exchange = new Exchange(desk, conversation, at, Optional.empty());
        return desk.briefing(listed.consultation()).map(briefing -> {
            DocumentList list = new DocumentList(briefing, exchange.language(briefing), documents);
            exchange.line(list.paragraphs(listed.from()), list.rows(listed.from()));
            return (Event.Spoke) exchange.step().events().get(0);
        });
    }

    /** Why a document is not given; empty where it is. */
    public static Optional<Event.Spoke> withheld(
            Desk desk, Conversation conversation, Instant at, Event.DocumentSent asked, Optional<Document> found) {
        Exchange exchange = new Exchange(desk, conversation, at, Optional.empty());
        if (found.filter(each -> each.status().stands() && each.consultation().equals(asked.consultation())).isPresent()) {
            return Optional.empty();
        }
        exchange.line(found.<Paragraph>map(DocumentList::gone).orElse(Paragraph.of(Line.DOCUMENT_UNKNOWN)));
        return Optional.of((Event.Spoke) exchange.step().events().get(0));
    }

    List<Paragraph> paragraphs(int from) {
        Map<String, Value> title = Map.of("title", new Value.Words(briefing.title().in(briefing.in(language))));
        if (documents.isEmpty()) {
            return List.of(Paragraph.of(Line.DOCUMENTS_NONE, title));
        }
        List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(Line.DOCUMENTS, title)));
        shown(from).forEach(each -> paragraphs.add(each.status().stands() ? of(each) : gone(each)));
        return paragraphs;
    }

    /** A button for each that can be had. */
    List<List<Button>> rows(int from) {
        List<List<Button>> rows = new ArrayList<>();
        shown(from).stream().filter(each -> each.status().stands()).forEach(each -> rows.add(List.of(new Button(
                new Button.Label.Control(get(each)),
                new Action(Action.Verb.DOCUMENT, briefing.code(), Long.toString(each.id(), Character.MAX_RADIX))))));
        int next = Math.min(documents.size(), from) + shown(from).size();
        if (next < documents.size()) {
            rows.add(List.of(Button.of(
                    Line.MORE, new Action(Action.Verb.DOCUMENT, briefing.code(), Papers.FROM + next))));
        }
        return rows;
    }

    private List<Document> shown(int from) {
        int first = Math.min(documents.size(), from);
        return documents.subList(first, Math.min(documents.size(), first + Pace.MOST_BUTTONS));
    }

    /** One that stands, such as on a list. */
    public static Paragraph of(Document document) {
        return Paragraph.of(
                document.languages().size() == 1 ? Line.DOCUMENT_IN_ONE : Line.DOCUMENT,
                Map.of("number", new Value.Count(document.number()), "name", new Value.Words(document.title()),
                        "version", new Value.Code(document.version()), "standing", status(document.status()),
                        "languages", new Value.Tongues(document.languages()),
                        "size", new Value.Size(document.bytes())));
    }

    /** What a button or a link says that gives it. */
    public static Paragraph get(Document document) {
        return Paragraph.of(Line.DOCUMENT_GET, Map.of(
                "number", new Value.Count(document.number()), "name", new Value.Words(document.title()),
                "size", new Value.Size(document.bytes())));
    }

    /** One that stands no more. */
    public static Paragraph gone(Document document) {
        return Paragraph.of(
                document.status() == DocumentStatus.WITHDRAWN ? Line.DOCUMENT_WITHDRAWN : Line.DOCUMENT_REPLACED,
                Map.of("number", new Value.Count(document.number()), "name", new Value.Words(document.title()),
                        "version", new Value.Code(document.version())));
    }

    private static Value status(DocumentStatus status) {
        return new Value.Named(status == DocumentStatus.REVISED ? Line.DOCUMENT_IS_REVISED : Line.DOCUMENT_IS_DRAFT);
    }
}
