package org.indaba.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Reads the tables under {@code /places} that are packed with the program. */
final class PackedTable {
    private PackedTable() {}

    /** The lines with content: no comments and no empty ones. */
    static List<String> lines(String name) {
        try (BufferedReader reader = open(name)) {
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String name) {
        Properties properties = new Properties();
        try (BufferedReader reader = open(name)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static BufferedReader open(String name) {
        InputStream stream = PackedTable.class.getResourceAsStream("/places/" + name);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its table places/" + name);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
