package org.indaba.outbox.mydata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.indaba.channel.Outbound;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.ReadContext;
import org.indaba.store.StorageException;
import org.indaba.store.mydata.OwnDataRows;
import org.indaba.vault.Vault;
import org.jooq.Record;

/** Makes the file that {@code /mydata} sends: everything that is held about a person, to be read by that person. */
public final class MyDataFile {
    private static final String NAME = "my-data.txt";
    private static final String MIME = "text/plain; charset=utf-8";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Phrasebook phrases;
    private final Database database;
    private final Vault vault;
    private final Supplier<ConsultationDirectory> desk;
    private final InstantSource clock;
    private final int backupDays;
    private final Path outgoing;

    /**
     * @param backupDays the days for which backups are kept
     * @param outgoing the folder of files that are deleted once they were sent
     */
    public MyDataFile(
            Phrasebook phrases, Database database, Vault vault, Supplier<ConsultationDirectory> desk, InstantSource clock,
            int backupDays, Path outgoing) {
        this.backupDays = backupDays;
        this.phrases = phrases;
        this.database = database;
        this.vault = vault;
        this.desk = desk;
        this.clock = clock;
        this.outgoing = outgoing;
    }

    /** The file for a chat; where it is too large for a chat, a message that tells who has it. */
    public Outbound of(long respondent, Language language) {
        SpilledFile file = new SpilledFile(outgoing);
        boolean taken = false;
        try {
            write(respondent, language, file);
            Outbound outbound = file.taken(NAME, MIME, say(language, Paragraph.of(PhraseKey.MY_DATA)));
            taken = true;
            return outbound;
        } catch (SpilledFile.TooLarge e) {
            return tooLarge(respondent, language);
        } catch (IOException e) {
            throw new StorageException("a file could not be made", e);
        } finally {
            if (!taken) {
                drop(file);
            }
        }
    }

    private static void drop(SpilledFile file) {
        try {
            file.drop();
        } catch (IOException e) {
            throw new StorageException("a file could not be deleted", e);
        }
    }

    private Outbound.Text tooLarge(long respondent, Language language) {
        String contacts = responses(respondent).stream()
                .flatMap(each -> each.briefing().stream())
                .map(ConsultationSummary::contact)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Outbound.Text(
                say(language, Paragraph.of(PhraseKey.MY_DATA_TOO_LARGE, Map.of("contact", new PhraseArgument.Code(contacts)))),
                List.of());
    }

    /**
     * Writes the file, with the answers as they are read. Where it throws, the written text is incomplete.
     *
     * @throws StorageException also where data is deleted meanwhile
     */
    public void write(long respondent, Language language, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        MyDataText text = new MyDataText(phrases, language, database, respondent, writer);
        text.add(Paragraph.of(
                PhraseKey.MY_DATA_FILE, Map.of("date", new PhraseArgument.Moment(clock.instant(), ZoneOffset.UTC))));
        for (MyDataFacts each : responses(respondent)) {
            text.response(each);
        }
        writer.flush();
    }

    private List<MyDataFacts> responses(long respondent) {
        return database.read(db -> OwnDataRows.responses(db, respondent)).stream().map(this::facts).toList();
    }

    private MyDataFacts facts(Record response) {
        return new MyDataFacts(vault, desk.get(), backupDays, response);
    }

    /** Each response in brief, without the answers: its consultation's title first. */
    public List<List<String>> inBrief(long respondent, Language language) {
        return database.read(db -> OwnDataRows.responses(db, respondent).stream()
                .map(each -> inBrief(db, facts(each), language))
                .toList());
    }

    private List<String> inBrief(ReadContext db, MyDataFacts facts, Language language) {
        List<Paragraph> all = new ArrayList<>(List.of(facts.title(language)));
        all.addAll(facts.given());
        all.add(facts.counts(db));
        all.addAll(facts.keeping(db));
        return all.stream().map(each -> say(language, each)).toList();
    }

    private String say(Language language, Paragraph paragraph) {
        return phrases.say(language, paragraph, LateLookup.none());
    }
}
