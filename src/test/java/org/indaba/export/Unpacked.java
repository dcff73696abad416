package org.indaba.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is in an archive, read by its central directory and not in the order in which it was written. */
public record Unpacked(Map<String, byte[]> files) {
    public static Unpacked of(Path archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return new Unpacked(files);
    }

    public JsonObject manifest() {
        return JsonParser.parseString(text("manifest.json")).getAsJsonObject();
    }

    /** The paths under one of the manifest's lists. */
    public List<String> paths(String list) {
        List<String> paths = new ArrayList<>();
        for (JsonElement each : manifest().getAsJsonArray(list)) {
            paths.add(each.getAsJsonObject().get("path").getAsString());
        }
        return paths;
    }

    public List<String> media() {
        return files.keySet().stream().filter(each -> each.startsWith("media/")).toList();
    }

    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
