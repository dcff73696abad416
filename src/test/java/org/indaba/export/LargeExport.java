package org.indaba.export;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.indaba.export.archive.ExportArchiveCheck;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/**
 * Writes a table of a large consultation and says how long it took: {@code fill FOLDER RESPONSES CHARACTERS}, then
 * {@code responses FOLDER} or {@code answers FOLDER}, in a small heap. So it does with an archive, and checks it:
 * {@code attach FOLDER FILES BYTES}, then {@code archive FOLDER}. {@code one FOLDER MESSAGES CHARACTERS} fills and exports one
 * answer, four times at once, on whichever database is tested.
 */
public final class LargeExport {
    private static final List<String> QUESTIONS = List.of("a", "b", "c", "e", "f");
    private static final int TOGETHER = 500;

    private LargeExport() {}

    public static void main(String[] words) throws Exception {
        try (Fixture fixture = new Fixture(Path.of(words[1]))) {
            if (words[0].equals("fill")) {
                fill(fixture, Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            } else if (words[0].equals("attach")) {
                attach(fixture, Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            } else if (words[0].equals("one")) {
                one(fixture, Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            } else if (words[0].equals("archive")) {
                archive(fixture, Path.of(words[1]).resolve("archive.zip"));
            } else {
                export(fixture, ExportTable.of(words[0]).orElseThrow());
            }
        }
    }

    private static void export(Fixture fixture, ExportTable table) throws Exception {
        for (int i = 0; i < 3; i++) {
            Counted out = new Counted();
            long start = System.nanoTime();
            fixture.exporter.write("cli",
                    new DownloadRequest(ExportItem.of(table, ExportFormat.CSV), Fixture.STUDY, List.of(Fixture.asking(QUESTIONS)), ExportFilter.ALL, true), out,
                    DownloadProgressListener.NONE);
            System.out.printf("%s %d bytes %d ms%n", table.word(), out.bytes, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void one(Fixture fixture, int messages, int characters) throws Exception {
        fixture.store(rows -> rows.response(1, "wg-study").answer(1, "a", "answered"));
        String text = "ж".repeat(characters);
        for (int from = 0; from < messages; from += TOGETHER / 10) {
            int first = from;
            fixture.store(rows -> {
                for (int i = first; i < Math.min(first + TOGETHER / 10, messages); i++) {
                    rows.bubble(1, "a", 1, i, text, 0);
                }
            });
        }
        ExecutorService four = Executors.newFixedThreadPool(4);
        List<Future<Long>> running = new ArrayList<>();
        for (ExportItem item : List.of(
                ExportItem.of(ExportTable.ANSWERS, ExportFormat.CSV), ExportItem.of(ExportTable.RESPONSES, ExportFormat.CSV),
                ExportItem.of(ExportTable.ANSWERS, ExportFormat.JSONL), ExportItem.of(ExportTable.RESPONSES, ExportFormat.JSONL))) {
            running.add(four.submit(() -> {
                Counted out = new Counted();
                fixture.exporter.write("cli",
                        new DownloadRequest(item, Fixture.STUDY, List.of(Fixture.asking(QUESTIONS)), ExportFilter.ALL, true), out,
                        DownloadProgressListener.NONE);
                return out.bytes;
            }));
        }
        four.shutdown();
        long least = (long) messages * characters * 2;
        for (Future<Long> each : running) {
            long over = each.get() - least;
            System.out.println(over >= messages - 1 && over < 2L * messages + 2_000 ? "whole" : "not whole: " + over);
        }
    }

    private static void attach(Fixture fixture, int files, int bytes) {
        Random chance = new Random(1);
        for (int i = 1; i <= files; i++) {
            byte[] file = new byte[bytes];
            chance.nextBytes(file);
            String sha256 = fixture.file(file);
            long response = i;
            fixture.store(rows -> {
                rows.response(response, "wg-study").answer(response, "a", "answered");
                rows.media(rows.bubble(response, "a", 1, 1, "", 0), response, "video", null, "stored", sha256);
            });
        }
    }

    private static void archive(Fixture fixture, Path archive) throws Exception {
        try (OutputStream out = Files.newOutputStream(archive)) {
            fixture.exporter.write("cli",
                    new DownloadRequest(ExportItem.ARCHIVE, Fixture.STUDY, List.of(Fixture.asking(QUESTIONS)), ExportFilter.ALL, true),
                    out, DownloadProgressListener.NONE);
        }
        System.out.printf("archive %d bytes %s%n", Files.size(archive), ExportArchiveCheck.of(archive));
    }

    private static void fill(Fixture fixture, int responses, int characters) {
        String text = "The network is thin and costly in rural areas, \"where\" it matters, الشبكة ضعيفة ".repeat(
                characters / 80 + 1).substring(0, characters);
        for (int from = 1; from <= responses; from += TOGETHER) {
            int first = from;
            fixture.database.write("test", db -> {
                Rows rows = new Rows(db);
                BatchBindStep answers = db.batch(db.insertInto(ANSWER)
                        .columns(ANSWER.RESPONSE_ID, ANSWER.QUESTION, ANSWER.STATUS, ANSWER.LANGUAGE, ANSWER.SHOWN,
                                ANSWER.FIRST_AT, ANSWER.LAST_AT)
                        .values((Long) null, null, null, null, null, null, null));
                BatchBindStep bubbles = db.batch(bubble(db));
                for (int i = first; i < Math.min(first + TOGETHER, responses + 1); i++) {
                    rows.response(i, "wg-study").set(i, org.indaba.store.schema.Tables.RESPONSE.COUNTRY, "UG");
                    for (int q = 0; q < QUESTIONS.size(); q++) {
                        long at = Rows.CONSENT.toEpochMilli() + i * 1_000L + q;
                        answers.bind((long) i, QUESTIONS.get(q), "answered", "en", "What criteria?", at, at);
                        bubbles.bind(i * 10L + q, (long) i, QUESTIONS.get(q), (long) i, "m" + q, at, 1L, "text", "en",
                                "1", ColumnCipher.of(db).keep(KeyOwner.ANSWERS, i, text), 9, 0, at);
                    }
                }
                answers.execute();
                bubbles.execute();
                return null;
            }).join();
        }
    }

    private static org.jooq.Query bubble(DSLContext db) {
        return db.insertInto(BUBBLE)
                .columns(BUBBLE.ID, BUBBLE.RESPONSE_ID, BUBBLE.QUESTION, BUBBLE.ADDRESS_ID, BUBBLE.MESSAGE_KEY,
                        BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.KIND, BUBBLE.LANGUAGE, BUBBLE.VERSION, BUBBLE.CONTENT,
                        BUBBLE.WORDS, BUBBLE.REVISIONS, BUBBLE.RECEIVED_AT)
                .values((Long) null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] several, int from, int length) {
            bytes += length;
        }
    }
}
