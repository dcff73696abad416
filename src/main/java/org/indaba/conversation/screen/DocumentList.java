package org.indaba.conversation.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.state.ConversationState;
import org.indaba.document.Document;
import org.indaba.document.DocumentStatus;
import org.indaba.questionnaire.Language;

/** Makes the list of {@code /documents}: each with its version, status, languages and size, which comes before the file. */
public final class DocumentList {
    private final ConsultationSummary briefing;
    private final Language language;
    private final List<Document> documents;

    DocumentList(ConsultationSummary briefing, Language language, List<Document> documents) {
        this.briefing = briefing;
        this.language = language;
        this.documents = documents;
    }

    /** The message that lists documents, which the decision asked for and only the store can fill. */
    public static Optional<Effect.Spoke> of(
            ConsultationDirectory desk, ConversationState conversation, Instant at, Effect.DocumentsListed listed, List<Document> documents) {
        DecisionContext exchange = new DecisionContext(desk, conversation, at, Optional.empty());
        return desk.briefing(listed.consultation()).map(briefing -> {
            DocumentList list = new DocumentList(briefing, exchange.language(briefing), documents);
            exchange.line(list.paragraphs(listed.from()), list.rows(listed.from()));
            return (Effect.Spoke) exchange.step().events().get(0);
        });
    }

    /** The reason why a document is not sent; empty where it is. */
    public static Optional<Effect.Spoke> withheld(
            ConsultationDirectory desk, ConversationState conversation, Instant at, Effect.DocumentSent asked, Optional<Document> found) {
        DecisionContext exchange = new DecisionContext(desk, conversation, at, Optional.empty());
        if (found.filter(each -> each.status().stands() && each.consultation().equals(asked.consultation())).isPresent()) {
            return Optional.empty();
        }
        exchange.line(found.<Paragraph>map(DocumentList::gone).orElse(Paragraph.of(PhraseKey.DOCUMENT_UNKNOWN)));
        return Optional.of((Effect.Spoke) exchange.step().events().get(0));
    }

    List<Paragraph> paragraphs(int from) {
        Map<String, PhraseArgument> title = Map.of("title", new PhraseArgument.Words(briefing.title().in(briefing.in(language))));
        if (documents.isEmpty()) {
            return List.of(Paragraph.of(PhraseKey.DOCUMENTS_NONE, title));
        }
        List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(PhraseKey.DOCUMENTS, title)));
        shown(from).forEach(each -> paragraphs.add(each.status().stands() ? of(each) : gone(each)));
        return paragraphs;
    }

    /** A button for each document that can be downloaded. */
    List<List<Button>> rows(int from) {
        List<List<Button>> rows = new ArrayList<>();
        shown(from).stream().filter(each -> each.status().stands()).forEach(each -> rows.add(List.of(new Button(
                new Button.Label.Control(get(each)),
                new Action(Action.Verb.DOCUMENT, briefing.code(), Long.toString(each.id(), Character.MAX_RADIX))))));
        int next = Math.min(documents.size(), from) + shown(from).size();
        if (next < documents.size()) {
            rows.add(List.of(Button.of(
                    PhraseKey.MORE, new Action(Action.Verb.DOCUMENT, briefing.code(), ConsultationDocuments.FROM + next))));
        }
        return rows;
    }

    private List<Document> shown(int from) {
        int first = Math.min(documents.size(), from);
        return documents.subList(first, Math.min(documents.size(), first + ConversationLimits.MOST_BUTTONS));
    }

    /** The line of a valid document. */
    public static Paragraph of(Document document) {
        return Paragraph.of(
                document.languages().size() == 1 ? PhraseKey.DOCUMENT_IN_ONE : PhraseKey.DOCUMENT,
                Map.of("number", new PhraseArgument.Count(document.number()), "name", new PhraseArgument.Words(document.title()),
                        "version", new PhraseArgument.Code(document.version()), "standing", status(document.status()),
                        "languages", new PhraseArgument.Tongues(document.languages()),
                        "size", new PhraseArgument.Size(document.bytes())));
    }

    /** The label of the button or link that gives it. */
    public static Paragraph get(Document document) {
        return Paragraph.of(PhraseKey.DOCUMENT_GET, Map.of(
                "number", new PhraseArgument.Count(document.number()), "name", new PhraseArgument.Words(document.title()),
                "size", new PhraseArgument.Size(document.bytes())));
    }

    /** The line of a document that is not valid any more. */
    public static Paragraph gone(Document document) {
        return Paragraph.of(
                document.status() == DocumentStatus.WITHDRAWN ? PhraseKey.DOCUMENT_WITHDRAWN : PhraseKey.DOCUMENT_REPLACED,
                Map.of("number", new PhraseArgument.Count(document.number()), "name", new PhraseArgument.Words(document.title()),
                        "version", new PhraseArgument.Code(document.version())));
    }

    private static PhraseArgument status(DocumentStatus status) {
        return new PhraseArgument.Named(status == DocumentStatus.REVISED ? PhraseKey.DOCUMENT_IS_REVISED : PhraseKey.DOCUMENT_IS_DRAFT);
    }
}
