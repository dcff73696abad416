package org.indaba.export.tag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.crypto.HashingOutput;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.sheet.Sheet;
import org.indaba.export.table.CodebookTable;
import org.indaba.export.table.DownloadMonitor;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.EditionRegistry;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.store.ReadContext;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.consultation.EditionTable;
import org.indaba.store.consultation.KnownEdition;
import org.indaba.store.export.ResponseSelection;
import org.indaba.store.export.ResponseVersions;
import org.jooq.DSLContext;

/**
 * Computes the entity tag of a download (RFC 9110, section 8.8.3): a hash over everything that its bytes depend on, so that
 * it changes whenever they would. An archive contains the time at which it was made, so its tag is weak.
 */
public final class DownloadEntityTag {
    /** The digits that are kept of 64 hexadecimal ones: 128 bits. */
    private static final int DIGITS = 32;

    private final HashingOutput hash = HashingOutput.toNowhere();

    private DownloadEntityTag() {}

    /** The tag of every download except the codebook. No text that people wrote is read for it. */
    public static String of(ReadContext db, DownloadRequest download, ResponseSelection selection) {
        DownloadEntityTag tag = new DownloadEntityTag();
        tag.add(ProductVersion.VERSION);
        tag.add(download.consultation().code());
        tag.add(download.summary());
        tag.add(download.filter().dialect().summary());
        for (Questionnaire edition : download.editions()) {
            tag.add(edition.edition() + " " + EditionRegistry.digest(edition));
        }
        if (download.item().format() == ExportFormat.ZIP) {
            tag.add(ConsultationTable.source(db, download.consultation().code()).orElse(""));
            sources(db, download.editions()).forEach(each -> tag.add(each.source()));
            tag.add(codebookHash(download));
        }
        try (ResponseVersions rows = ResponseVersions.run(db, selection)) {
            while (rows.next()) {
                tag.add(rows.response() + " " + rows.updatedAt() + " " + rows.media() + " " + rows.mediaState());
            }
        }
        return (download.item().format() == ExportFormat.ZIP ? "W/" : "") + tag.quoted();
    }

    /** The tag of the codebook, which has few rows and none from the database. */
    public static String ofCodebook(DownloadRequest download) {
        return "\"" + codebookHash(download).substring(0, DIGITS) + "\"";
    }

    /** The texts of the questionnaires' files. */
    public static List<KnownEdition> sources(DSLContext db, List<Questionnaire> editions) {
        Set<Edition> wanted = editions.stream().map(Questionnaire::edition).collect(Collectors.toSet());
        return EditionTable.all(db).stream().filter(each -> wanted.contains(each.edition())).toList();
    }

    private static String codebookHash(DownloadRequest download) {
        HashingOutput bytes = HashingOutput.toNowhere();
        try {
            Sheet sheet = Sheet.on(bytes, download.item().format(), download.filter().dialect());
            new CodebookTable(download).write(sheet, DownloadMonitor.silent());
            sheet.end();
        } catch (IOException e) {
            throw new IllegalStateException("nothing writes to a disk or a line here", e);
        }
        return bytes.hash();
    }

    /** Adds a text, which ends with a byte that UTF-8 never has, so that no two lists of texts have the same bytes. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            hash.write(bytes, 0, bytes.length);
            hash.write(0xFF);
        } catch (IOException e) {
            throw new IllegalStateException("nothing writes to a disk or a line here", e);
        }
    }

    private String quoted() {
        return "\"" + hash.hash().substring(0, DIGITS) + "\"";
    }
}
