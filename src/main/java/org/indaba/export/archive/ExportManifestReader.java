package org.indaba.export.archive;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/** Reads what {@link ExportManifestWriter} writes, a row at a time. Unknown keys are ignored. */
final class ExportManifestReader {
    private ExportManifestReader() {}

    record Row(String path, long bytes, String sha256, boolean damaged) {}

    static Row next(JsonReader json) throws IOException {
        String path = "";
        long bytes = -1;
        String sha256 = "";
        boolean damaged = false;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "path" -> path = json.nextString();
                case "bytes" -> bytes = json.nextLong();
                case "sha256" -> sha256 = json.nextString();
                case "damaged" -> damaged = json.nextBoolean();
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new Row(path, bytes, sha256, damaged);
    }

    /** Returns how many of the files are people's, according to the counts. */
    static long mediaCount(JsonReader json) throws IOException {
        long media = -1;
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("media")) {
                media = json.nextLong();
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return media;
    }
}
