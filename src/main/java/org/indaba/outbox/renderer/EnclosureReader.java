package org.indaba.outbox.renderer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.indaba.channel.Outbound;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.ConsultationSchedule;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.document.Document;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.StorageException;
import org.indaba.store.media.DocumentTable;

/** Makes or reads the files of a consultation: its calendar and its documents. */
public final class EnclosureReader implements EnclosureSource {
    private final Phrasebook phrases;
    private final Supplier<ConsultationDirectory> desk;
    private final Database database;
    private final Function<String, Path> files;
    private final InstantSource clock;

    /** @param files returns the path of a document's bytes by their SHA-256 */
    public EnclosureReader(
            Phrasebook phrases, Supplier<ConsultationDirectory> desk, Database database, Function<String, Path> files,
            InstantSource clock) {
        this.database = database;
        this.files = files;
        this.phrases = phrases;
        this.desk = desk;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException where the consultation does not exist any more, or has no dates any more */
    @Override
    public Outbound.File calendar(String consultation, Language language) {
        ConsultationSummary briefing = desk.get().briefing(consultation)
                .orElseThrow(() -> new IllegalArgumentException("no such consultation"));
        String text = new ConsultationSchedule(briefing, briefing.in(language))
                .calendar(line -> say(language, line), clock.instant())
                .orElseThrow(() -> new IllegalArgumentException("a consultation without dates"));
        return new Outbound.File(
                consultation + ".ics", "text/calendar; charset=utf-8", text.getBytes(StandardCharsets.UTF_8),
                say(language, PhraseKey.SCHEDULE_CAPTION));
    }

    /** @throws IllegalArgumentException where the document is not valid any more */
    @Override
    public Outbound.KeptFile document(long id, Language language) {
        Document document = database.read(db -> DocumentTable.find(db, id))
                .filter(each -> each.status().stands())
                .orElseThrow(() -> new IllegalArgumentException("a document that stands no more"));
        return new Outbound.KeptFile(
                document.fileName(), document.format().mime(), lying(document), document.sha256(), document.bytes(),
                phrases.say(language, Paragraph.of(PhraseKey.DOCUMENT_CAPTION, Map.of(
                        "name", new PhraseArgument.Words(document.title()),
                        "version", new PhraseArgument.Code(document.version()))), LateLookup.none()));
    }

    private Path lying(Document document) {
        Path file = files.apply(document.sha256());
        try {
            if (Files.size(file) == document.bytes()) {
                return file;
            }
        } catch (IOException e) {
            throw new StorageException("the bytes of a document cannot be read", e);
        }
        throw new StorageException(
                "the bytes of a document are not all there", new IOException("the file has another size"));
    }

    private String say(Language language, PhraseKey line) {
        return phrases.say(language, Paragraph.of(line), LateLookup.none());
    }
}
