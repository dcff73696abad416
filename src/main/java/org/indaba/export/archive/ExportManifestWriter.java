package org.indaba.export.archive;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.tag.ProductVersion;

/**
 * Writes {@code manifest.json}: the entries of an archive in their order, and what is missing. A file whose bytes do not
 * match its name is included as it was found, and {@code damaged}; one that was removed while the archive was written, as
 * after a withdrawal, is {@code missing}.
 */
final class ExportManifestWriter implements AutoCloseable {
    private static final String FILE = "file";
    private static final String DAMAGED = "damaged";
    private static final String MISSING = "missing";

    private final DownloadRequest download;
    private final Instant madeAt;
    private final RowSpool rows = new RowSpool();
    private long responses;
    private long answers;
    private long media;

    ExportManifestWriter(DownloadRequest download, Instant madeAt) throws IOException {
        this.download = download;
        this.madeAt = madeAt;
    }

    void counted(long responseRows, long answerRows) {
        responses = responseRows;
        answers = answerRows;
    }

    void file(String path, long bytes, String sha256) throws IOException {
        boolean damaged = ArchivePath.promised(path).map(promised -> !promised.equals(sha256)).orElse(false);
        media += ArchivePath.promised(path).isPresent() ? 1 : 0;
        rows.add(damaged ? DAMAGED : FILE, path, Long.toString(bytes), sha256);
    }

    void missing(String path, long bytes, String sha256) throws IOException {
        rows.add(MISSING, path, Long.toString(bytes), sha256);
    }

    void write(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonWriter json = new JsonWriter(text);
        json.setIndent("  ");
        json.beginObject();
        json.name("product").value("Indaba " + ProductVersion.VERSION);
        json.name("consultation").value(download.consultation().code());
        json.name("made_at").value(madeAt.toString());
        json.name("filter").beginObject();
        for (Map.Entry<String, String> part : download.filter().parts().entrySet()) {
            json.name(part.getKey()).value(part.getValue());
        }
        json.endObject();
        json.name("names").value(download.identities());
        json.name("counts").beginObject();
        json.name("responses").value(responses);
        json.name("answers").value(answers);
        json.name("media").value(media);
        json.endObject();
        files(json);
        missing(json);
        json.endObject();
        text.flush();
    }

    private void files(JsonWriter json) throws IOException {
        json.name("files").beginArray();
        rows.forEach(words -> {
            if (!words[0].equals(MISSING)) {
                json.beginObject();
                described(json, words);
                if (words[0].equals(DAMAGED)) {
                    json.name("damaged").value(true);
                }
                json.endObject();
            }
        });
        json.endArray();
    }

    private void missing(JsonWriter json) throws IOException {
        json.name("missing").beginArray();
        rows.forEach(words -> {
            if (words[0].equals(MISSING)) {
                json.beginObject();
                described(json, words);
                json.endObject();
            }
        });
        json.endArray();
    }

    private static void described(JsonWriter json, String[] words) throws IOException {
        json.name("path").value(words[1]);
        json.name("bytes").value(Long.parseLong(words[2]));
        json.name("sha256").value(words[3]);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
