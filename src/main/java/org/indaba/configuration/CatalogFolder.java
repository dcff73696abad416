package org.indaba.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.consultation.Catalog;
import org.indaba.questionnaire.yaml.Flaw;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.Utf8Decoder;

/**
 * Reads the catalog from a configuration's folder: {@code questionnaires/*.yaml} and {@code consultations/*.yaml}. Where a
 * folder does not exist the product's own files are used, so that the program runs from anywhere.
 */
public final class CatalogFolder {
    private static final String QUESTIONNAIRES = "questionnaires";
    private static final String CONSULTATIONS = "consultations";

    /** The one file in each of the product's own folders. */
    private static final String BUILT_IN = "wg-study.yaml";

    private CatalogFolder() {}

    /** @throws InvalidFileException with all that is wrong in any file */
    public static Catalog read(Path config) {
        List<Flaw> unreadable = new ArrayList<>();
        SortedMap<String, byte[]> questionnaires = files(config, QUESTIONNAIRES, unreadable);
        SortedMap<String, byte[]> consultations = files(config, CONSULTATIONS, unreadable);
        try {
            Catalog catalog = Catalog.of(questionnaires, consultations);
            if (unreadable.isEmpty()) {
                return catalog;
            }
        } catch (InvalidFileException found) {
            unreadable.addAll(found.flaws());
        }
        throw new InvalidFileException(unreadable);
    }

    private static SortedMap<String, byte[]> files(Path config, String name, List<Flaw> unreadable) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Path folder = config.resolve(name);
        if (!Files.exists(folder)) {
            String resource = "/config/" + name + "/" + BUILT_IN;
            try (InputStream in = CatalogFolder.class.getResourceAsStream(resource)) {
                files.put("(built in) " + name + "/" + BUILT_IN, in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("the program's own file cannot be read: " + resource, e);
            }
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "[!.]*.{yaml,yml}")) {
            for (Path file : entries) {
                read(file, files, unreadable);
            }
        } catch (IOException e) {
            unreadable.add(new Flaw(folder.toString(), 1, "the folder cannot be read; let the server's user read it"));
        }
        return files;
    }

    private static void read(Path file, SortedMap<String, byte[]> files, List<Flaw> unreadable) {
        try {
            files.put(file.toString(), Utf8Decoder.read(file));
        } catch (IOException e) {
            unreadable.add(new Flaw(file.toString(), 1,
                    "the file cannot be read; let the server's user read it, or take it away"));
        }
    }
}
