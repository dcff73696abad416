package org.indaba.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.indaba.channel.Outbound;
import org.indaba.conversation.Briefing;
import org.indaba.conversation.Desk;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Schedule;
import org.indaba.conversation.Value;
import org.indaba.papers.Document;
import org.indaba.phrases.Lookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.Documents;
import org.indaba.store.StorageFailed;

/** What goes with a consultation, as files: its dates and its documents. */
public final class Papers implements Enclosures {
    private final Phrasebook phrases;
    private final Supplier<Desk> desk;
    private final Database database;
    private final Function<String, Path> files;
    private final InstantSource clock;

    /** @param files where the bytes of a document lie, by their SHA-256 */
    public Papers(
            Phrasebook phrases, Supplier<Desk> desk, Database database, Function<String, Path> files,
            InstantSource clock) {
        this.database = database;
        this.files = files;
        this.phrases = phrases;
        this.desk = desk;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException where the consultation is not known any more, or has no dates any more */
    @Override
    public Outbound.File calendar(String consultation, Language language) {
        Briefing briefing = desk.get().briefing(consultation)
                .orElseThrow(() -> new IllegalArgumentException("no such consultation"));
        String text = new Schedule(briefing, briefing.in(language))
                .calendar(line -> say(language, line), clock.instant())
                .orElseThrow(() -> new IllegalArgumentException("a consultation without dates"));
        return new Outbound.File(
                consultation + ".ics", "text/calendar; charset=utf-8", text.getBytes(StandardCharsets.UTF_8),
                say(language, Line.SCHEDULE_CAPTION));
    }

    /** @throws IllegalArgumentException where it stands no more */
    @Override
    public Outbound.KeptFile document(long id, Language language) {
        Document document = database.read(db -> Documents.find(db, id))
                .filter(each -> each.status().stands())
                .orElseThrow(() -> new IllegalArgumentException("a document that stands no more"));
        return new Outbound.KeptFile(
                document.fileName(), document.format().mime(), lying(document), document.sha256(), document.bytes(),
                phrases.say(language, Paragraph.of(Line.DOCUMENT_CAPTION, Map.of(
                        "name", new Value.Words(document.title()),
                        "version", new Value.Code(document.version()))), Lookup.none()));
    }

    private Path lying(Document document) {
        Path file = files.apply(document.sha256());
        try {
            if (Files.size(file) == document.bytes()) {
                return file;
            }
        } catch (IOException e) {
            throw new StorageFailed("the bytes of a document cannot be read", e);
        }
        throw new StorageFailed(
                "the bytes of a document are not all there", new IOException("the file has another size"));
    }

    private String say(Language language, Line line) {
        return phrases.say(language, Paragraph.of(line), Lookup.none());
    }
}
